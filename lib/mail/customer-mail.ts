import { z } from 'zod'

/**
 * `received`: Stripe could not be asked yet, and the job goes on; `done` or `failed`: the end; `paid`: a change that
 * waited for its payment has happened.
 */
const requestStages = ['received', 'done', 'failed', 'paid'] as const

export type RequestStage = (typeof requestStages)[number]

/** A request of the customer's, by the reference of its intent. Earlier releases stored no stage. */
const request = z.object({ reference: z.string(), stage: z.enum(requestStages).default('done') })

/** what the mail's link shows: that of a connected account, or null for everything; earlier releases stored none */
const onBehalfOf = z.string().nullable().default(null)

// What each kind of mail is about. Everything else is read when the mail is sent, so that it is true at that moment.
const inputs = {
  portal_link: z.object({}),
  fresh_link: z.object({ configuration: z.string().nullable().default(null), onBehalfOf }),
  login_links: z.object({
    email: z.string(),
    customers: z.array(z.string()),
    configuration: z.string().nullable().default(null),
  }),
  /** to a new address, to be confirmed there; `intent` is then the id of the change */
  email_confirmation: z.object({ email: z.string(), before: z.string().nullable(), intent: z.uuid(), onBehalfOf }),
  /** to the address before */
  email_changed: z.object({ email: z.string() }),
  /** to a further address of the customer's invoices, which confirms it, by the recipient's id */
  recipient_confirmation: z.object({ recipient: z.string() }),
  /** to the customer, of an address that gets their invoices from now on */
  recipient_added: z.object({ email: z.string() }),
  /** to that address: an invoice that is `open`, or one that is `paid` with its receipt */
  recipient_invoice: z.object({ recipient: z.string(), invoice: z.string(), stage: z.enum(['open', 'paid']) }),
  /** to whoever declared something without signing in, at the address they gave */
  declaration_received: z.object({ declaration: z.string() }),
  /** to the customer whose contract it means, who is asked to confirm it */
  declaration_confirmation: z.object({ declaration: z.string() }),
  plan_changed: request,
  discount_added: request,
  cancellation_received: request,
  cancellation_undone: request,
  subscription_paused: request,
  subscription_resumed: request,
  subscription_resubscribed: request,
  payment_method_changed: request,
  payment_requested: request,
  details_changed: request,
  cancellation_effective: z.object({ subscription: z.string() }),
  payment_failed: z.object({ invoice: z.string() }),
  card_expiring: z.object({}),
  trial_ending: z.object({ subscription: z.string() }),
  pause_ending: z.object({ subscription: z.string() }),
  receipt: z.object({ invoice: z.string() }),
}

export type MailKind = keyof typeof inputs

export type MailAbout = { [K in MailKind]: { kind: K; input: z.infer<(typeof inputs)[K]> } }[MailKind]

/** A mail to an address that it names itself, whatever is on file. */
export type AddressedMail = Extract<
  MailAbout,
  { kind: 'login_links' | 'email_confirmation' | 'email_changed' | DeclarationMail['kind'] | RecipientMail['kind'] }
>

/** A mail about something that was declared without signing in. */
export type DeclarationMail = Extract<MailAbout, { input: { declaration: string } }>

/** A mail to a further address of a customer's invoices. It opens nothing. */
export type RecipientMail = Extract<MailAbout, { kind: 'recipient_confirmation' | 'recipient_invoice' }>

/** A mail about a request of the customer's. */
export type RequestMail = Extract<MailAbout, { input: { reference: string } }>

export function isRequestMail(about: MailAbout): about is RequestMail {
  return 'reference' in about.input
}

/**
 * The mails that a merchant can switch off, in the order shown. Mails with a link that somebody asked for are not among
 * them.
 */
export const optionalMails = [
  'plan_changed',
  'discount_added',
  'cancellation_received',
  'cancellation_undone',
  'subscription_paused',
  'subscription_resumed',
  'subscription_resubscribed',
  'payment_method_changed',
  'payment_requested',
  'details_changed',
  'cancellation_effective',
  'payment_failed',
  'receipt',
  'recipient_invoice',
  'trial_ending',
  'pause_ending',
  'card_expiring',
] as const satisfies MailKind[]

export function isRecipientMail(about: MailAbout): about is RecipientMail {
  return 'recipient' in about.input
}

/** Whether the mail is a reminder, which customers can opt out of. */
export function isReminder(kind: MailKind): boolean {
  return kind === 'trial_ending' || kind === 'pause_ending' || kind === 'card_expiring'
}

/** Reads a row of the outbox. Throws ZodError on a row that no version of ours has written. */
export function readMailAbout({ kind, input }: { kind: string; input: unknown }): MailAbout {
  const known = z.enum(Object.keys(inputs) as [MailKind, ...MailKind[]]).parse(kind)
  return { kind: known, input: inputs[known].parse(input) } as MailAbout
}
