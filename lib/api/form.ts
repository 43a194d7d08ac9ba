import { z } from 'zod'

// The values of a form are texts; these schemas give them types. As at Stripe, an empty text unsets a value. A message of
// our own follows the word "Invalid", and begins with the kind of value.

/** `true` or `false`; Python's SDK before 12.0.1 writes them with a capital. */
export const flag = z
  .preprocess(
    (value) => (value === 'True' || value === 'False' ? value.toLowerCase() : value),
    z.enum(['true', 'false']),
  )
  .transform((text) => text === 'true')

export function integer({ min = 0, max = Number.MAX_SAFE_INTEGER }: { min?: number; max?: number } = {}) {
  return z
    .string()
    .regex(/^-?\d{1,16}$/, { error: ({ input }) => `integer: ${String(input).slice(0, 20)}` })
    .transform(Number)
    .pipe(z.number().min(min).max(max))
}

export const text = z.string().min(1).max(5000)

/** Seconds since 1970. */
export const timestamp = integer({ max: 253_402_300_799 }).transform((seconds) => new Date(seconds * 1000))

/** `schema`, or null if sent empty. */
export function emptyable<T extends z.ZodType>(schema: T) {
  return z.preprocess((value) => (value === '' ? null : value), schema.nullable())
}

/** A list; empty if sent empty. */
export function list<T extends z.ZodType>(item: T, most = 100) {
  return z.preprocess((value) => (value === '' ? [] : value), z.array(item).max(most))
}

/** Stripe's metadata. An empty value removes its key; an empty text removes all keys. */
export const metadata = z.preprocess(
  (value) => (value === '' ? null : value),
  z
    .record(z.string().min(1).max(40), z.string().max(500))
    .refine((entries) => Object.keys(entries).length <= 50, 'object: has more than 50 keys')
    .nullable(),
)

/** The members to return as objects instead of ids. */
export const expand = z.array(z.string().max(100)).max(20).default([])

/** A list's cursor and size, as at Stripe. */
export const page = {
  limit: integer({ min: 1, max: 100 }).default(10),
  starting_after: text.optional(),
  ending_before: text.optional(),
  expand,
}
