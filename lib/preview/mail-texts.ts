import { optionalMails, type MailKind } from '@/lib/mail/customer-mail'

/** The mails that can be looked at: those that can be switched off, and those with a link that somebody asked for. */
export const sampleMails = ['portal_link', 'fresh_link', ...optionalMails] as const satisfies MailKind[]

export type SampleMailKind = (typeof sampleMails)[number]

export const mailNames: Record<SampleMailKind, string> = {
  portal_link: 'Portal link',
  fresh_link: 'Fresh link',
  plan_changed: 'Plan changed',
  discount_added: 'Promotion code used',
  cancellation_received: 'Cancellation',
  cancellation_undone: 'Subscription kept',
  subscription_paused: 'Pause',
  subscription_resumed: 'Subscription resumed',
  subscription_resubscribed: 'Subscribed again',
  payment_method_changed: 'Payment method changed',
  payment_requested: 'Payment delayed',
  details_changed: 'Billing details changed',
  cancellation_effective: 'Subscription ended',
  payment_failed: 'Payment failed',
  receipt: 'Receipt',
  recipient_invoice: 'Invoice to further addresses',
  trial_ending: 'Trial ending',
  pause_ending: 'Pause ending',
  card_expiring: 'Card expiring',
}
