import type { Money } from '@/lib/billing/types'
import type { OverviewFigures as Figures } from '@/lib/console/overview/load-figures'
import type { OverviewRange } from '@/lib/console/overview/overview-range'
import { formatMoney } from '@/lib/i18n'
import { dayText } from './part-text'
import { Figure } from './figure'
import { rangeTexts } from './range-choice'

type OverviewFiguresProps = { home: string; figures: Figures; range: OverviewRange }

const definitions = {
  mrr: 'What active and past-due subscriptions come to in a month, before tax and after the discounts that recur. A year counts by its twelfth, a week as 52 a year. Metered use, trials and discounts for a single invoice are left out. What is set to end counts until it ends.',
  active: 'Subscriptions whose status is active or past due. Free ones count too.',
  trials: 'Subscriptions that are in a trial.',
  churn:
    'Subscriptions that ended in this period, without those that ended in their trial. The rate is their share of all that were active in it: those that ended and those that are active now.',
  recovered: 'Invoices that were paid in this period after at least one attempt had failed, by whichever way.',
}

/** Where the business stands, beside where it stood a period ago as far as that is known. */
export function OverviewFigures({ home, figures, range }: OverviewFiguresProps) {
  const { now, then, ended, recovered } = figures
  const before = `in the ${rangeTexts[range]} before`
  const since = (was: number | undefined, is: number) =>
    then && was !== undefined ? `${was.toLocaleString('en')} on ${dayText(then.day)}${changeText(was, is)}` : null
  const untold = now.untold === 1 ? 'One subscription is' : `${now.untold.toLocaleString('en')} subscriptions are`
  return (
    <section aria-labelledby="figures">
      <h2 id="figures" className="sr-only">
        Figures
      </h2>
      <dl className="relative grid grid-cols-2 gap-4 max-sm:[&>:is(:nth-child(-n+2),:last-child)]:col-span-2 sm:grid-cols-6 sm:[&>*]:col-span-2 sm:[&>:nth-child(-n+2)]:col-span-3">
        <Figure
          title="Monthly recurring revenue"
          definition={definitions.mrr}
          values={orNothing(now.monthly).map((money) => {
            const was = then?.monthly.find(({ currency }) => currency === money.currency)
            const amount = was?.amount ?? 0
            return {
              key: money.currency,
              value: money.currency ? formatMoney(money, 'en') : '–',
              hint:
                then && money.currency
                  ? `${formatMoney({ amount, currency: money.currency }, 'en')} on ${dayText(then.day)}${changeText(Number(amount), Number(money.amount), true)}`
                  : null,
            }
          })}
        >
          {now.untold > 0 && (
            <>
              {untold} not in it, because a price or a discount is not known here yet. The{' '}
              <a className="underline underline-offset-4" href={`${home}/sync`}>
                nightly sync
              </a>{' '}
              brings it.
            </>
          )}
        </Figure>
        <Figure
          title="Recovered payments"
          definition={definitions.recovered}
          values={orNothing(recovered.amounts.now).map((money, place) => ({
            key: money.currency,
            value: money.currency ? formatMoney(money, 'en') : 'None',
            hint:
              place === 0
                ? `${recovered.now > 0 ? `${payments(recovered.now)}; ` : ''}${recoveredBefore(recovered)} ${before}`
                : null,
          }))}
        />
        <Figure
          title="Active subscriptions"
          definition={definitions.active}
          values={[{ key: 'active', value: now.active.toLocaleString('en'), hint: since(then?.active, now.active) }]}
        />
        <Figure
          title="Trials"
          definition={definitions.trials}
          values={[
            { key: 'trials', value: now.trialing.toLocaleString('en'), hint: since(then?.trialing, now.trialing) },
          ]}
        />
        <Figure
          title="Churned subscriptions"
          definition={definitions.churn}
          values={[
            {
              key: 'churn',
              value: ended.now.toLocaleString('en'),
              hint: `${rateText(ended.now, now.active)}${ended.before === 0 ? 'none' : ended.before.toLocaleString('en')} ${before}`,
            },
          ]}
        />
      </dl>
      {!then && (
        <p className="mt-3 text-sm text-muted">
          {figures.comparedFrom
            ? `Revenue, active subscriptions and trials are noted every day, and can be compared over this range from ${dayText(figures.comparedFrom)} on.`
            : 'Revenue, active subscriptions and trials are noted every day from now on, to be compared later.'}
        </p>
      )}
    </section>
  )
}

const orNothing = (amounts: Money[]): Money[] => (amounts.length > 0 ? amounts : [{ amount: 0, currency: '' }])

const payments = (count: number) => (count === 1 ? '1 payment' : `${count.toLocaleString('en')} payments`)

function recoveredBefore({ before, amounts }: Figures['recovered']): string {
  if (before === 0) return 'none'
  return `${amounts.before.map((money) => formatMoney(money, 'en')).join(' + ')} of ${payments(before)}`
}

/** How much more or less it is now: in percent for money, else by number. */
function changeText(was: number, is: number, inPercent = false): string {
  if (was === is) return ', the same'
  const sign = is > was ? '+' : '−'
  const by = Math.abs(is - was)
  if (!inPercent) return ` (${sign}${by.toLocaleString('en')})`
  if (was === 0) return ''
  return ` (${sign}${((by / was) * 100).toLocaleString('en', { maximumFractionDigits: 1 })} %)`
}

function rateText(ended: number, active: number): string {
  if (ended === 0) return ''
  const rate = (ended / (ended + active)) * 100
  return `${rate.toLocaleString('en', { maximumFractionDigits: 1 })} %; `
}
