import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { invoiceLabel } from '@/lib/billing/invoices/invoice-label'
import { isPayable } from '@/lib/billing/invoices/is-payable'
import type { Invoice } from '@/lib/billing/types'
import type { Correction } from '@/lib/documents/find-correction'
import type { Paper } from '@/lib/documents/paper/paper'
import { translator } from '@/lib/i18n'
import { FlowPage } from '../frame/flow-page'
import { InvoiceDownloads } from '../download/invoice-downloads'
import { InvoicePaper, linesTable } from './invoice-paper'
import { invoiceTones } from './invoice-table'
import { LoadMore } from './load-more'

type InvoicePageProps = {
  session: PortalSession
  invoice: Invoice
  paper: Paper
  creditNotes: { id: string; number: string }[]
  correction: Correction | null
  /** the index of the first line shown */
  from: number
}

/** Further lines are loaded below. */
const linesPerPage = 100

export function InvoicePage({ session, invoice, paper, creditNotes, correction, from }: InvoicePageProps) {
  const { locale, token, configuration } = session
  const t = translator(locale, 'portal')
  const path = `/invoices/${invoice.id}`
  const here = `/portal/${token}${path}`
  const label = invoiceLabel(invoice, session)
  const { table, headline } = paper
  const more = table && from + linesPerPage < table.rows.length
  return (
    <FlowPage session={session} path={path} title={paper.title} wide>
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          {label && <Badge tone={invoiceTones[label]}>{t(`invoices.state.${label}`)}</Badge>}
          {headline && <p className="mt-1 text-3xl font-semibold">{headline.amount}</p>}
          {headline && <p className="text-muted">{headline.text}</p>}
        </div>
        {isPayable(invoice) && !session.readOnly && (
          <ButtonLink look="primary" href={`${here}/pay`} className="max-sm:w-full">
            {t('invoices.pay')}
          </ButtonLink>
        )}
      </div>
      <InvoicePaper paper={paper} table={table && { ...table, rows: table.rows.slice(from, from + linesPerPage) }} />
      {more && <MoreLines session={session} href={`${here}?line=${from + linesPerPage}`} />}
      <InvoiceDownloads session={session} invoice={invoice} creditNotes={creditNotes} correction={correction} />
      {configuration.invoiceHistory.enabled && (
        <div>
          <ButtonLink href={`/portal/${token}/invoices`}>{t('invoices.all')}</ButtonLink>
        </div>
      )}
    </FlowPage>
  )
}

function MoreLines({ session: { locale }, href }: { session: PortalSession; href: string }) {
  const t = translator(locale, 'history')
  return (
    <div>
      <LoadMore
        href={href}
        table={linesTable}
        label={t('moreLines')}
        loading={t('loading')}
        loaded={t('loadedLines', { count: '{count}' })}
      />
    </div>
  )
}
