import { z } from 'zod'

/** The countries whose law has a table of its own, and `other` for the plain form. */
export const lawCountries = ['DE', 'FR', 'other'] as const

export type LawCountry = (typeof lawCountries)[number]

/** What a merchant has switched on for the customers of one country. */
export const lawSettings = z.object({
  cancellation: z.object({ enabled: z.boolean() }),
  withdrawal: z.object({ enabled: z.boolean() }),
})

export type LawSettings = z.infer<typeof lawSettings>

/** Everything off. */
export const lawOff: LawSettings = { cancellation: { enabled: false }, withdrawal: { enabled: false } }
