import { z } from 'zod'

/** What somebody declares without signing in. */
export const declarationKinds = ['cancellation', 'withdrawal'] as const

export type DeclarationKind = (typeof declarationKinds)[number]

/**
 * Where a declaration stands: `received`, not looked at yet; `confirming`, a link that confirms it was mailed to the
 * address on file; `queued`, for the merchant to decide; `carried_out`; `closed` by the merchant, or because there was
 * nothing to end.
 */
export const declarationStatuses = ['received', 'confirming', 'queued', 'carried_out', 'closed'] as const

export type DeclarationStatus = (typeof declarationStatuses)[number]

/** What was declared, as it was typed. Receipts repeat it word by word. */
export const declaredFields = z.object({
  /** of a cancellation: in the ordinary way, or for cause */
  ground: z.enum(['ordinary', 'for_cause']).nullable(),
  /** why, where the ground needs it */
  reason: z.string().nullable(),
  name: z.string(),
  email: z.string().nullable(),
  /** where the law lets it stand in for the e-mail address */
  postalAddress: z.string().nullable(),
  /** what names the contract: an invoice's number, the plan, the last four digits, anything */
  contract: z.string(),
  /** of a cancellation: the end that was wished, a day (`2026-12-31`), or null for the earliest */
  endsOn: z.iso.date().nullable(),
})

export type DeclaredFields = z.infer<typeof declaredFields>
