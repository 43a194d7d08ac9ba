import { z } from 'zod'
import type { Money } from '@/lib/billing/types'

const unknown = 'unknown'

const stored = z.object({ amount: z.int(), currency: z.string() }).nullable()

/**
 * The value of the hidden field `shown`: what the page told would be charged today, such as "1800 eur", and "0 eur" for
 * nothing. `unknown` for null, where Stripe could not be asked.
 */
export function shownValue(charge: Money | null): string {
  return charge ? `${charge.amount} ${charge.currency}` : unknown
}

/**
 * The hidden field `shown` as it comes back, in a shape that intents store. A form without the field is one of an older
 * release, which told no amount to compare with.
 */
export const shownField = z
  .string()
  .regex(/^(?:unknown|-?\d{1,15} [a-z]{3})$/)
  .default(unknown)
  .transform((value): z.infer<typeof stored> => {
    const [amount, currency] = value.split(' ')
    return currency ? { amount: Number(amount), currency } : null
  })

/** What was shown, as an intent stores it; `unnoted` in what an earlier release stored, which noted no amount. */
export const shownCharge = z.union([stored, z.literal('unnoted')]).default('unnoted')

export type ShownCharge = z.infer<typeof shownCharge>
