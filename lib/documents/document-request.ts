import type { Locale } from '@/lib/i18n'
import type { PortalScope } from '@/lib/mirror/scope/portal-scope'

export const documentKinds = ['invoice', 'receipt', 'corrected_copy', 'credit_note', 'cancellation'] as const

export type DocumentKind = (typeof documentKinds)[number]

/** A customer's document. The owner never comes from the browser; kind and id may. */
export type DocumentRequest = PortalScope & {
  kind: DocumentKind
  /** the id of the invoice (for its receipt and corrected copy too), the credit note, or the cancellation's intent */
  id: string
  locale: Locale
}
