import { HistoryPage } from '@/components/portal/invoices/history-page'
import { openSession } from '@/lib/access/sessions/open-session'
import { readInvoiceFilter } from '@/lib/billing/invoices/history/read-invoice-filter'
import { translator } from '@/lib/i18n'
import { readHistoryKey } from '@/lib/billing/invoices/history/history-key'
import { loadInvoices } from '@/lib/mirror/invoices/load-invoices'
import { areRecipientsOffered } from '@/lib/tasks/recipients/are-recipients-offered'
import { portalPage } from '../portal-page'

export default async function InvoicesPage({ params, searchParams }: PageProps<'/portal/[token]/invoices'>) {
  const { token } = await params
  const query = await searchParams
  const { filter, problems } = readInvoiceFilter(query)
  const { before = null } = query
  const key = typeof before === 'string' ? readHistoryKey(before) : null
  const typed = Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
  return portalPage({
    token,
    path: '/invoices',
    opened: await openSession(token),
    refusal({ configuration, locale }) {
      const title = translator(locale, 'portal')('invoices.heading')
      return configuration.invoiceHistory.enabled ? null : { code: 'feature_disabled', title }
    },
    load: (session) => loadInvoices({ ...session, filter }, key),
    render: (session, page) => (
      <HistoryPage
        session={session}
        filter={filter}
        typed={typed}
        older={key !== null}
        page={page}
        offersRecipients={areRecipientsOffered(session) && !session.readOnly}
        problems={before !== null && !key ? [...problems, 'before'] : problems}
      />
    ),
  })
}
