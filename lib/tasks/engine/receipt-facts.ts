import type { Invoice, PaymentMethod, Subscription } from '@/lib/billing/types'
import type { Receipt } from '@/lib/mirror/load-intent'
import type { Reader } from '@/lib/texts/state-text'

/** Who reads a receipt, on a page or in a mail, and the customer's time. */
export type ReceiptReader = Reader & { now: Date }

/** What a task's receipt is told from, once it is done. */
export type ReceiptFacts = {
  session: ReceiptReader
  receipt: Extract<Receipt, { status: 'done' }>
  /**
   * the subscription that the receipt is about; of a resubscription the new one. Null where the mirror was not read
   * since, and may show how things were
   */
  subscription: Subscription | null
  /** with the drafts, which are charged later */
  openInvoices: Invoice[]
  /** the one that the subscription is charged to */
  method: PaymentMethod | null
}

/** What came of it, as of now. What has changed since is told; what the mirror cannot know is not. */
export type ReceiptOutcome = {
  /** the one that matters most first */
  texts: string[]
  /** what the banner says instead, where the card below it says the texts */
  beside?: string[]
  /** the invoice of a payment that is still to be completed */
  invoice?: Invoice | null
  /** where it is not what was asked for, or not yet: what has become of it */
  title?: string
  /** where nothing was done after all */
  tone?: 'info'
}
