import type { PortalSession } from '@/lib/access/sessions/portal-session'
import type { DraftCharge } from '@/lib/billing/invoices/drafts-of'
import { formatDate, formatMoney, translator } from '@/lib/i18n'
import { SumRow } from '../frame/sum-row'

/** The invoices of a pause that are still to be charged, one by one. */
export function WaitingDrafts({ session, drafts }: { session: PortalSession; drafts: DraftCharge }) {
  const { locale } = session
  const { invoices } = drafts
  const invoiceOf = translator(locale, 'flow')
  return (
    <section aria-labelledby="waiting" className="rounded-2xl border border-line bg-surface p-5 sm:p-6">
      <h2 id="waiting" className="font-semibold text-balance">
        {translator(locale, 'resume')('waiting')}
      </h2>
      <dl className="mt-2 grid text-sm">
        {invoices.map(({ id, createdAt, total, currency }) => (
          <SumRow
            key={id}
            name={invoiceOf('invoice.of', { date: formatDate(createdAt, session) })}
            amount={formatMoney({ amount: total, currency }, locale)}
          />
        ))}
      </dl>
    </section>
  )
}
