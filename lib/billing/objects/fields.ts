import { z } from 'zod'

/**
 * The types of the mirrored objects' fields. One schema reads a database row as well as the JSON that PostgreSQL makes
 * of one. JSON has neither dates nor bigints, so both arrive there as text.
 */
export const text = z.string()
export const flag = z.boolean()
export const count = z.number()
/** a moment, UTC */
export const moment = z.preprocess((value) => (typeof value === 'string' ? new Date(value) : value), z.date())
/** integer minor units of a currency */
export const amount = z.preprocess((value) => (typeof value === 'string' ? BigInt(value) : value), z.bigint())
