import { z } from 'zod'

/** The id of an object of Stripe's, by its prefix: `sub`, `in`, … */
export const stripeId = (prefix: string) => z.string().max(255).regex(new RegExp(`^${prefix}_\\w+$`))

/** Minted by `newIntentId`. */
export const intentId = z.uuid()
