import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { invoiceTones } from '@/components/portal/invoices/invoice-table'
import { invoiceLabel } from '@/lib/billing/invoices/invoice-label'
import { formatMoney, translator } from '@/lib/i18n'
import type { Portal } from '@/lib/mirror/load-portal'
import { planNamesText } from '@/lib/texts/plans/plan-names-text'
import { ConsoleDate } from '../table/console-date'
import { CopyId } from '../table/copy-id'
import { Table } from '../table/table'

type CustomerInvoicesProps = { portal: Portal; timeZone: string; now: Date }

export function CustomerInvoices({ portal, timeZone, now }: CustomerInvoicesProps) {
  return (
    <Card id="invoices" title="Latest invoices">
      {portal.latestInvoices.length === 0 ? (
        <p className="text-muted">No invoices yet.</p>
      ) : (
        <InvoiceTable portal={portal} timeZone={timeZone} now={now} />
      )}
    </Card>
  )
}

function InvoiceTable({ portal, timeZone, now }: CustomerInvoicesProps) {
  const t = translator('en', 'portal')
  return (
    <Table caption="Latest invoices" head={['Date', 'Number', 'Amount', 'Status', 'For']} onPhone="stacks">
      {portal.latestInvoices.map((invoice) => {
        const label = invoiceLabel(invoice, { now, timeZone })
        return (
          <tr key={invoice.id}>
            <td data-label="Date" className="whitespace-nowrap">
              <ConsoleDate at={invoice.issuedAt} timeZone={timeZone} />
            </td>
            <td data-label="Number">
              <span>
                {invoice.number ?? '–'}
                <span className="block">
                  <CopyId id={invoice.id} />
                </span>
              </span>
            </td>
            <td data-label="Amount" className="whitespace-nowrap">
              {formatMoney({ amount: invoice.total, currency: invoice.currency }, 'en')}
            </td>
            <td data-label="Status">
              {label && <Badge tone={invoiceTones[label]}>{t(`invoices.label.${label}`)}</Badge>}
            </td>
            <td data-label="For" className="text-muted">
              {planNamesText(invoice.planNames, 'en')}
            </td>
          </tr>
        )
      })}
    </Table>
  )
}
