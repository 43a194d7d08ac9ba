import type { PortalSession } from '@/lib/access/portal-session'
import type { Invoice } from '@/lib/billing/types'
import { formatDate, formatMoney, translator } from '@/lib/i18n'

type DocumentLinkProps = { session: PortalSession; invoice: Pick<Invoice, 'id' | 'issuedAt' | 'total' | 'currency'> }

/** A plain link to an invoice's PDF, for rows. */
export function DocumentLink({ session, invoice: { id, issuedAt, total, currency } }: DocumentLinkProps) {
  const { locale, token } = session
  const date = formatDate(issuedAt, { ...session, style: 'medium' })
  const amount = formatMoney({ amount: total, currency }, locale)
  return (
    <a
      href={`/portal/${token}/documents/invoice/${id}`}
      aria-label={translator(locale, 'download')('invoiceOf', { date, amount })}
      className="inline-flex min-h-8 min-w-8 items-center text-accent-text underline-offset-4 hover:underline"
    >
      PDF
    </a>
  )
}
