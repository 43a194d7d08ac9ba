import { InvoicePage } from '@/components/portal/invoices/invoice-page'
import { openSession } from '@/lib/access/sessions/open-session'
import { describeInvoice } from '@/lib/documents/describe/describe-invoice'
import { findCorrection } from '@/lib/documents/find-correction'
import { documentReader } from '@/lib/documents/paper/reader'
import { ok } from '@/lib/errors'
import { loadFullInvoice } from '@/lib/mirror/invoices/load-full-invoice'
import { loadInvoice } from '@/lib/mirror/invoices/load-invoice'
import { portalPage } from '../../portal-page'

export default async function OneInvoice({ params, searchParams }: PageProps<'/portal/[token]/invoices/[invoice]'>) {
  const { token, invoice: id } = await params
  const { line } = await searchParams
  return portalPage({
    token,
    path: `/invoices/${id}`,
    opened: await openSession(token),
    async load(session) {
      const [found, full] = await Promise.all([loadInvoice(session, id), loadFullInvoice(session, id)])
      if (!found.ok) return found
      if (!full.ok) return full
      const reader = documentReader(session.locale, session.timeZone)
      const context = { merchant: session.merchant, reader }
      const paper = describeInvoice(full.value, { kind: 'invoice', ...context })
      const correction = await findCorrection(session, full.value, context)
      if (!correction.ok) return correction
      const { creditNotes } = full.value
      return ok({ invoice: found.value, paper, creditNotes, correction: correction.value })
    },
    render: (session, view) => (
      <InvoicePage
        session={session}
        {...view}
        from={typeof line === 'string' && /^\d{1,6}$/.test(line) ? Number(line) : 0}
      />
    ),
  })
}
