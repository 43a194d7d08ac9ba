import { z } from 'zod'

// What each kind of mail is about; everything else is read when it is sent, so that it tells the truth of that moment.
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

/** The kinds in the order a merchant is shown them; those of a link that somebody asked for can't be switched off. */
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

/** What a customer may do without: nothing has happened yet. */
export function isReminder(kind: MailKind): boolean {
  return kind === 'trial_ending' || kind === 'card_expiring'
}

/** Reads a row of the outbox. Throws ZodError on what no version of ours wrote. */
export function readMailAbout({ kind, input }: { kind: string; input: unknown }): MailAbout {
  const known = z.enum(Object.keys(inputs) as [MailKind, ...MailKind[]]).parse(kind)
  return { kind: known, input: inputs[known].parse(input) } as MailAbout
}
