import type { UpdateProduct } from '@/lib/billing/portal-features'
import { formatInterval, formatMoney } from '@/lib/i18n'
import type { LoadedConfiguration } from '@/lib/console/settings/load-configuration'
import { CheckField } from '../form/fields'

type PlanChoicesProps = Pick<LoadedConfiguration, 'plans' | 'complete'> & { chosen: UpdateProduct[] }

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
      {plans.flatMap(({ id, name, prices }) =>
        prices.map((price) => (
          <CheckField
            key={price.id}
            name="subscription_update.plans[]"
            value={`${id}:${price.id}`}
            defaultChecked={isChosen(id, price.id)}
            label={[
              price.nickname ?? name,
              price.unitAmount !== null && formatMoney({ amount: price.unitAmount, currency: price.currency }, 'en'),
              price.interval &&
                formatInterval(price.interval as Parameters<typeof formatInterval>[0], price.intervalCount ?? 1, 'en'),
            ]
              .filter(Boolean)
              .join(' · ')}
          />
        )),
      )}
    </fieldset>
  )
}
