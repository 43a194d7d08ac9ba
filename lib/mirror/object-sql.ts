import { z } from 'zod'
import { amount } from '@/lib/billing/objects/fields'
import { columnOf } from '@/lib/db/column-of'
import { Prisma } from '@/lib/db/generated/client'

/** The columns of an object's fields, each under its field's name; `table` is the name or alias of its table. */
export function columnsSql(schema: z.ZodObject, table: string): Prisma.Sql {
  const columns = fieldsOf(schema).map(({ name, column }) => `${column(table)} AS "${name}"`)
  return Prisma.raw(columns.join(', '))
}

/** An object as JSON; PostgreSQL makes one of at most fifty fields. */
export function jsonSql(schema: z.ZodObject, table: string, instead: Record<string, string> = {}): Prisma.Sql {
  const members = fieldsOf(schema).map(({ name, column }) => `'${name}', ${instead[name] ?? column(table)}`)
  return Prisma.raw(`json_build_object(${members.join(', ')})`)
}

/** Amounts travel as text, since a JSON number ends at 2^53. */
function fieldsOf({ shape }: z.ZodObject) {
  return Object.entries(shape).map(([name, type]) => {
    const cast = (type instanceof z.ZodNullable ? type.unwrap() : type) === amount ? '::text' : ''
    return { name, column: (table: string) => `${table}.${columnOf(name)}${cast}` }
  })
}
