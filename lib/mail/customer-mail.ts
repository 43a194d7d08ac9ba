import { z } from 'zod'

// What each kind of mail is about. Everything else is read when the mail is sent, so that it is true at that moment.
const inputs = {
  portal_link: z.object({}),
  fresh_link: z.object({ configuration: z.string().nullable().default(null) }),
  login_links: z.object({
    email: z.string(),
    customers: z.array(z.string()),
    configuration: z.string().nullable().default(null),
  }),
  cancellation_received: z.object({ subscription: z.string(), reference: z.string() }),
  cancellation_undone: z.object({ subscription: z.string(), reference: z.string() }),
  plan_changed: z.object({ subscription: z.string(), reference: z.string(), price: z.string(), quantity: z.number() }),
  cancellation_effective: z.object({ subscription: z.string() }),
  payment_failed: z.object({ invoice: z.string() }),
  card_expiring: z.object({}),
  trial_ending: z.object({ subscription: z.string() }),
  receipt: z.object({ invoice: z.string() }),
}

export type MailKind = keyof typeof inputs

export type MailAbout = { [K in MailKind]: { kind: K; input: z.infer<(typeof inputs)[K]> } }[MailKind]

/**
 * The mails that a merchant can switch off, in the order shown. Mails with a link that somebody asked for are not among
 * them.
 */
export const optionalMails = [
  'plan_changed',
  'cancellation_received',
  'cancellation_undone',
  'cancellation_effective',
  'payment_failed',
  'receipt',
  'trial_ending',
  'card_expiring',
] as const satisfies MailKind[]

/** Whether the mail is a reminder, which customers can opt out of. */
export function isReminder(kind: MailKind): boolean {
  return kind === 'trial_ending' || kind === 'card_expiring'
}

/** Reads a row of the outbox. Throws ZodError on a row that no version of ours has written. */
export function readMailAbout({ kind, input }: { kind: string; input: unknown }): MailAbout {
  const known = z.enum(Object.keys(inputs) as [MailKind, ...MailKind[]]).parse(kind)
  return { kind: known, input: inputs[known].parse(input) } as MailAbout
}
