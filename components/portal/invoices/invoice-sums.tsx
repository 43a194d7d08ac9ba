import type { PortalSession } from '@/lib/access/sessions/portal-session'
import type { CurrencySums } from '@/lib/billing/invoices/history/invoice-sums'
import { formatMoney, translator } from '@/lib/i18n'

/** The totals of the invoices shown, per currency, with explanations. */
export function InvoiceSums({ session, sums }: { session: PortalSession; sums: CurrencySums[] }) {
  const t = translator(session.locale, 'history')
  return (
    <section aria-labelledby="sums" className="rounded-2xl border border-line bg-surface p-4 sm:p-6">
      <h2 id="sums" className="text-sm font-semibold text-muted">
        {t('sums.heading')}
      </h2>
      {sums.map((ofCurrency) => (
        <OneCurrency key={ofCurrency.currency} session={session} sums={ofCurrency} />
      ))}
      <p className="mt-4 text-xs text-muted">{t('sums.meaning')}</p>
    </section>
  )
}

function OneCurrency({ session, sums }: { session: PortalSession; sums: CurrencySums }) {
  const { locale } = session
  const t = translator(locale, 'history')
  const { currency, count, voided } = sums
  const money = (amount: bigint) => formatMoney({ amount, currency }, locale)
  const figures: [string, bigint, boolean][] = [
    [t('sums.invoiced'), sums.invoiced, true],
    [t('sums.paid'), sums.paid, true],
    [t('sums.refunded'), sums.refunded, sums.refunded !== 0n],
    [t('sums.due'), sums.due, true],
    [t('sums.credited'), sums.credited, sums.credited !== 0n],
    [t('sums.uncollectible'), sums.uncollectible, sums.uncollectible !== 0n],
  ]
  return (
    <div className="mt-3">
      <p className="text-sm text-muted">{t('sums.of', { currency: currency.toUpperCase(), count })}</p>
      <dl className="mt-1 grid grid-cols-2 gap-x-4 gap-y-2 sm:flex sm:flex-wrap sm:gap-x-10">
        {figures
          .filter(([, , shown]) => shown)
          .map(([name, amount]) => (
            <div key={name} className="min-w-0">
              <dt className="text-xs text-muted">{name}</dt>
              <dd className="text-lg font-semibold">{money(amount)}</dd>
            </div>
          ))}
      </dl>
      {voided.count > 0 && (
        <p className="mt-1 text-sm text-muted">
          {t('sums.voided', { count: voided.count, amount: money(voided.total) })}
        </p>
      )}
    </div>
  )
}
