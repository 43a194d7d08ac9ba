import { z } from 'zod'

/**
 * What the fields of mirrored objects are made of. The same schema reads a row and JSON that PostgreSQL made of one:
 * JSON has neither dates nor bigints, so both come as text there.
 */
export const text = z.string()
export const flag = z.boolean()
export const count = z.number()
/** a moment, UTC */
export const moment = z.preprocess((value) => (typeof value === 'string' ? new Date(value) : value), z.date())
/** integer minor units of a currency */
export const amount = z.preprocess((value) => (typeof value === 'string' ? BigInt(value) : value), z.bigint())
