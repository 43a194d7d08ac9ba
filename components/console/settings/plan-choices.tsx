import type { UpdateProduct } from '@/lib/billing/portal-features'
import { formatInterval, formatMoney } from '@/lib/i18n'
import type { LoadedConfiguration } from '@/lib/console/settings/load-configuration'
import { PlanList } from './plan-list'

type PlanChoicesProps = Pick<LoadedConfiguration, 'plans' | 'complete'> & { chosen: UpdateProduct[] }
type Price = PlanChoicesProps['plans'][number]['prices'][number]

export function PlanChoices({ plans, complete, chosen }: PlanChoicesProps) {
  const isChosen = (product: string, price: string) =>
    chosen.some((one) => one.product === product && one.prices.includes(price))
  return (
    <fieldset>
      <legend className="text-sm text-muted">Plans to change to</legend>
      {!complete && (
        <p className="text-sm text-bad" role="status">
          Stripe did not return all plans just now, so some may be missing here. Saving keeps only those that are
          ticked.
        </p>
      )}
      {complete && plans.length === 0 && <p className="text-sm text-muted">The account has no recurring prices yet.</p>}
      <PlanList
        plans={plans.flatMap(({ id, name, prices }) =>
          prices.map((price) => ({
            value: `${id}:${price.id}`,
            label: labelOf(name, price),
            chosen: isChosen(id, price.id),
          })),
        )}
      />
    </fieldset>
  )
}

function labelOf(name: string, { nickname, unitAmount, currency, interval, intervalCount }: Price): string {
  const parts = [
    // A nickname alone would not say which product it is a price of.
    nickname && nickname !== name ? `${name}, ${nickname}` : name,
    unitAmount !== null && formatMoney({ amount: unitAmount, currency }, 'en'),
    interval && formatInterval(interval as Parameters<typeof formatInterval>[0], intervalCount ?? 1, 'en'),
  ]
  return parts.filter(Boolean).join(' · ')
}
