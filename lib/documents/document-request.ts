import type { Locale } from '@/lib/i18n'

export const documentKinds = ['invoice', 'receipt', 'credit_note', 'cancellation'] as const

export type DocumentKind = (typeof documentKinds)[number]

/** A document of a customer's: whose it is never comes from the browser, what it is may. */
export type DocumentRequest = {
  merchantId: string
  customerId: string
  kind: DocumentKind
  /** of the invoice, also for its receipt; of the credit note; of the intent that asked to cancel */
  id: string
  locale: Locale
}
