import { z } from 'zod'
import { amount } from '@/lib/billing/objects/fields'
import { columnOf } from '@/lib/db/column-of'
import { Prisma } from '@/lib/db/generated/client'

/** The columns of an object's fields, named after the fields. `table` is the table's name or alias. */
export function columnsSql(schema: z.ZodObject, table: string): Prisma.Sql {
  const columns = fieldsOf(schema).map(({ name, column }) => `${column(table)} AS "${name}"`)
  return Prisma.raw(columns.join(', '))
}

/** An object as JSON. PostgreSQL's function takes at most fifty fields. `instead` replaces columns by expressions. */
export function jsonSql(schema: z.ZodObject, table: string, instead: Record<string, string> = {}): Prisma.Sql {
  const members = fieldsOf(schema).map(({ name, column }) => `'${name}', ${instead[name] ?? column(table)}`)
  return Prisma.raw(`json_build_object(${members.join(', ')})`)
}

/** Amounts are read as text, since a JSON number is exact only up to 2^53. */
function fieldsOf({ shape }: z.ZodObject) {
  return Object.entries(shape).map(([name, type]) => {
    const cast = (type instanceof z.ZodNullable ? type.unwrap() : type) === amount ? '::text' : ''
    return { name, column: (table: string) => `${table}.${columnOf(name)}${cast}` }
  })
}
