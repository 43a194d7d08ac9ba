import { z } from 'zod'

/** The id of a Stripe object, by its prefix: `sub`, `in`, … */
export const stripeId = (prefix: string) =>
  z
    .string()
    .max(255)
    .regex(new RegExp(`^${prefix}_\\w+$`))

/** For the header of a mail: no line breaks, nothing unseen, and letters that every mail server takes. */
export const mailAddress = z.email().max(254)

/** The page that a task was begun from and leads back to, as a path below the portal. '' for none. */
export const fromPage = z.string().max(500).default('')

/** Minted by `newIntentId`. */
export const intentId = z.uuid()

/** As it was typed. Stripe's codes are far shorter; PostgreSQL stores no NUL in JSON. */
export const promotionCode = z
  .string()
  .trim()
  .max(500)
  .regex(/^\P{Cc}*$/u)
