import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { filterQuery } from '@/lib/billing/invoices/history/filter-query'
import { isFiltered, type InvoiceFilter } from '@/lib/billing/invoices/history/invoice-filter'
import type { FilterProblem } from '@/lib/billing/invoices/history/read-invoice-filter'
import { translator } from '@/lib/i18n'
import { writeHistoryKey } from '@/lib/billing/invoices/history/history-key'
import type { InvoicePage } from '@/lib/mirror/invoices/load-invoices'
import { FlowPage } from '../frame/flow-page'
import { RecipientsRow } from '../recipients/recipients-row'
import { InvoiceExports } from '../export/invoice-exports'
import { InvoiceFilterForm } from './invoice-filter-form'
import { InvoiceSums } from './invoice-sums'
import { historyTable, InvoiceTable } from './invoice-table'
import { LoadMore } from './load-more'

type HistoryPageProps = {
  session: PortalSession
  filter: InvoiceFilter
  problems: (FilterProblem | 'before')[]
  typed: Record<string, string>
  /** whether this is not the first page of the list */
  older: boolean
  page: InvoicePage
  /** whether invoices may be mailed to further addresses */
  offersRecipients: boolean
}

export function HistoryPage({ session, filter, problems, typed, older, page, offersRecipients }: HistoryPageProps) {
  const t = translator(session.locale, 'portal')
  const { sums } = page
  const filtered = isFiltered(filter) || problems.length > 0
  if (!filtered && sums.length === 0) return <NoInvoices session={session} offersRecipients={offersRecipients} />
  const count = sums.reduce((sum, ofCurrency) => sum + ofCurrency.count + ofCurrency.voided.count, 0)
  return (
    <FlowPage session={session} path={`/invoices${filterQuery(filter)}`} title={t('invoices.heading')} wide>
      <InvoiceFilterForm session={session} typed={typed} filtered={filtered && count > 0} count={count} />
      {problems.length > 0 && <Problems session={session} problems={problems} />}
      {(filtered || count > page.invoices.length) && sums.length > 0 && <InvoiceSums session={session} sums={sums} />}
      {/* Another filter begins another list: what "Load more" has added belongs to the one before. */}
      <Rows key={filterQuery(filter)} session={session} filter={filter} older={older} page={page} />
      {count > 0 && <InvoiceExports session={session} filter={filter} count={count} />}
      {offersRecipients && <RecipientsRow session={session} />}
    </FlowPage>
  )
}

function NoInvoices({ session, offersRecipients }: Pick<HistoryPageProps, 'session' | 'offersRecipients'>) {
  const t = translator(session.locale, 'portal')
  return (
    <FlowPage session={session} path="/invoices" title={t('invoices.heading')}>
      <p className="font-semibold">{t('invoices.none')}</p>
      <p className="text-muted">{t('invoices.noneHint')}</p>
      {offersRecipients && <RecipientsRow session={session} />}
    </FlowPage>
  )
}

function Problems({ session, problems }: Pick<HistoryPageProps, 'session' | 'problems'>) {
  const t = translator(session.locale, 'history')
  return (
    <Notice tone="warn" role="alert" title={t('problem.title')}>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{t(`problem.${problem}`)}</li>
        ))}
      </ul>
    </Notice>
  )
}

type RowsProps = Pick<HistoryPageProps, 'session' | 'filter' | 'older' | 'page'>

function Rows({ session, filter, older, page: { invoices, olderThan, sums } }: RowsProps) {
  const t = translator(session.locale, 'history')
  const here = `/portal/${session.token}/invoices`
  if (sums.length === 0) {
    return (
      <div role="status" className="grid gap-2 rounded-2xl border border-dashed border-line-strong p-6 text-center">
        <p className="font-semibold">{t('noMatch')}</p>
        <p className="text-muted">{t('noMatchHint')}</p>
        <p>
          <ButtonLink href={here}>{t('filter.clear')}</ButtonLink>
        </p>
      </div>
    )
  }
  return (
    <Card id="invoices" title={translator(session.locale, 'portal')('invoices.caption')}>
      {invoices.length > 0 ? (
        <InvoiceTable session={session} invoices={invoices} history />
      ) : (
        <p role="status">{t('noOlder')}</p>
      )}
      <div className="mt-5 flex flex-wrap gap-3 empty:hidden">
        {older && (
          <ButtonLink href={here + filterQuery(filter)}>
            {translator(session.locale, 'flow')('invoices.newest')}
          </ButtonLink>
        )}
        {olderThan && (
          <LoadMore
            href={here + filterQuery(filter, { before: writeHistoryKey(olderThan) })}
            table={historyTable}
            label={t('more')}
            loading={t('loading')}
            loaded={t('loaded', { count: '{count}' })}
          />
        )}
      </div>
    </Card>
  )
}
