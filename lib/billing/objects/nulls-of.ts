import { z } from 'zod'

type Nulls<T> = { [Field in keyof T as null extends T[Field] ? Field : never]: null }

/** The nullable fields of an object, all null, so that a builder names only the others. */
export function nullsOf<Shape extends z.ZodObject>({ shape }: Shape): Nulls<z.infer<Shape>> {
  const nullable = Object.keys(shape).filter((field) => shape[field] instanceof z.ZodNullable)
  return Object.fromEntries(nullable.map((field) => [field, null])) as Nulls<z.infer<Shape>>
}
