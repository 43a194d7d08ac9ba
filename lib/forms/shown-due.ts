import { z } from 'zod'
import type { Money } from '@/lib/billing/types'

const nothing = 'nothing'

/** What a page says that stores a method and collects nothing of what is due. */
export const later = 'later'

const stored = z.array(z.object({ amount: z.int(), currency: z.string() }))

/**
 * What a page told would be collected at once, one sum for each currency, as a hidden field or a SetupIntent's metadata
 * carries it: "2999 usd 500 eur", or "nothing". Beside them stands `later`.
 */
export function shownDueValue(sums: readonly Money[]): string {
  return sums.map(({ amount, currency }) => `${amount} ${currency}`).join(' ') || nothing
}

/** The text of the field, for whoever only passes it on. */
export const shownDueText = z
  .string()
  .max(400)
  .regex(/^(?:nothing|later|\d{1,15} [a-z]{3}(?: \d{1,15} [a-z]{3})*)$/)

/**
 * The same as it comes back, in a shape that intents store. Without a value it is what an earlier release's page sent,
 * which noted no sums.
 */
export const shownDueField = shownDueText
  .transform((value) =>
    value === later
      ? later
      : [...value.matchAll(/(\d+) ([a-z]{3})/g)].map(([, amount, currency = '']) => ({
          amount: Number(amount),
          currency,
        })),
  )
  .optional()
  .transform((sums): ShownDue => sums ?? 'unnoted')

/** What was shown, as an intent stores it; `unnoted` in what an earlier release stored. */
export const shownDue = z.union([stored, z.literal(['unnoted', later])]).default('unnoted')

export type ShownDue = z.infer<typeof shownDue>
