import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { lineSubject } from '@/lib/billing/invoices/line-subject'
import { sumParts } from '@/lib/billing/charges/sum-parts'
import type { Subscription } from '@/lib/billing/types'
import { formatDate, formatMoney, translator } from '@/lib/i18n'
import type { InvoicePreview, PreviewLine } from '@/lib/tasks/update/preview'
import { chargeRows } from '@/lib/texts/charge-rows'
import { partRow, type ChargeRow } from '@/lib/texts/part-row'
import { quantityText } from '@/lib/texts/plans/quantity-text'
import { SumsCard } from '../frame/sums-card'

type PreviewSumsProps = {
  session: PortalSession
  title: string
  /** whose plans it bills */
  subscription: Subscription
  invoice: InvoicePreview
}

/** The lines and sums of an invoice that is still to come. Nothing where that would be one line. */
export function PreviewSums({ session, title, subscription, invoice }: PreviewSumsProps) {
  return <SumsCard id="sums" title={title} rows={rowsOf(session, subscription, invoice)} />
}

function rowsOf(session: PortalSession, subscription: Subscription, invoice: InvoicePreview): ChargeRow[] {
  const { lines, parts, total, amountDue } = invoice
  const { upcomingBreakdown: breakdown } = parts
  // More lines than a preview holds are told as on the overview: by plan, and the rest as one sum.
  if (lines.length === 0 || !breakdown) return chargeRows({ ...subscription, ...parts }, session)
  const sums = sumParts({ total: BigInt(total.amount), due: BigInt(amountDue.amount), breakdown })
  if (lines.length === 1 && sums.length === 1) return []
  return [
    ...lines.map((line) => ({
      name: lineText(line, session),
      amount: formatMoney({ amount: line.amount, currency: total.currency }, session.locale),
      strong: false,
    })),
    ...sums.map((part) => partRow(part, total.currency, session)),
  ]
}

function lineText(line: PreviewLine, session: PortalSession): string {
  const { description, quantity, periodStart, periodEnd, isLater } = line
  const t = translator(session.locale, 'document')
  const { kind, name } = lineSubject(description)
  const day = (date: Date) => formatDate(date, { ...session, style: 'medium' })
  switch (kind) {
    case 'unused':
      return t('line.unused', { plan: name, date: day(periodStart) })
    case 'remaining':
      return t('line.remaining', { plan: name, date: day(periodStart) })
    case 'trial':
      return t('line.trial', { plan: name })
    // Only here the quantity is not part of the name.
    case 'charge': {
      const period = isLater ? '' : ` (${t('line.period', { from: day(periodStart), to: day(periodEnd) })})`
      return `${quantityText({ quantity }, session.locale)}${name}${period}`
    }
    case 'plain':
      return name
  }
}
