import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { lineSubject } from '@/lib/billing/invoices/line-subject'
import { formatDate, formatMoney, translator } from '@/lib/i18n'
import type { InvoicePreview, PreviewLine } from '@/lib/tasks/update/preview'
import { SumRow } from '../frame/sum-row'
import { quantityText } from '@/lib/texts/quantity-text'

/** The lines and sums of an invoice that is still to come. Nothing where that would be one line. */
export function PreviewSums({
  session,
  title,
  invoice,
}: {
  session: PortalSession
  title: string
  invoice: InvoicePreview
}) {
  const { locale } = session
  const t = translator(locale, 'document')
  const { lines, discount, tax, total, amountDue } = invoice
  const money = (amount: bigint | number) => formatMoney({ amount, currency: total.currency }, locale)
  const credit = BigInt(amountDue.amount) - BigInt(total.amount)
  const rows: [name: string, amount: bigint][] = [
    ...lines.map((line): [string, bigint] => [lineText(line, session), line.amount]),
    ...(discount === 0n ? [] : [[t('total.discount'), -discount] as [string, bigint]]),
    ...(tax === 0n ? [] : [[t('total.tax'), tax] as [string, bigint]]),
  ]
  if (lines.length === 0 || (rows.length === 1 && credit >= 0n)) return null
  const sums: [name: string, amount: bigint | number][] =
    credit < 0n
      ? [
          [t('total.total'), total.amount],
          [translator(locale, 'update')('sums.credit'), credit],
          [translator(locale, 'update')('sums.due'), amountDue.amount],
        ]
      : [[t('total.total'), total.amount]]
  return (
    <section aria-labelledby="sums" className="rounded-2xl border border-line bg-surface p-5 sm:p-6">
      <h2 id="sums" className="font-semibold text-balance">
        {title}
      </h2>
      <dl className="mt-2 grid text-sm">
        {rows.map(([name, amount], index) => (
          <SumRow key={index} name={name} amount={money(amount)} />
        ))}
        {sums.map(([name, amount]) => (
          <SumRow key={name} name={name} amount={money(amount)} strong />
        ))}
      </dl>
    </section>
  )
}

function lineText({ description, quantity, periodStart, periodEnd }: PreviewLine, session: PortalSession): string {
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
    case 'charge':
      return `${quantityText({ quantity }, session.locale)}${name} (${t('line.period', { from: day(periodStart), to: day(periodEnd) })})`
    case 'plain':
      return name
  }
}
