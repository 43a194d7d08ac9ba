import type { PauseInterval, PortalFeatures } from '@/lib/billing/portal-features'
import { CheckGroup } from '../form/check-group'
import { CheckField, SelectField, TextField } from '../form/fields'
import { FeatureGroup } from './feature-group'

const usual: readonly PauseInterval[] = [1, 2, 3, 6, 12].map((intervalCount) => ({ interval: 'month', intervalCount }))

/** Whether customers can pause, what pauses, for how long and how often. */
export function PauseFields({ feature }: { feature: PortalFeatures['subscriptionPause'] }) {
  const { enabled, duration, pausesPerYear, paymentsOnly } = feature
  const chosen = duration.intervalOptions.map(valueOf)
  const others = duration.intervalOptions.filter((option) => !usual.map(valueOf).includes(valueOf(option)))
  return (
    <FeatureGroup id="pausing" title="Pausing">
      <CheckField
        name="subscription_pause.enabled"
        label="Customers can pause"
        defaultChecked={enabled}
        hint="Under flexible billing, a subscription that is charged automatically pauses itself: now, with a credit for the time that is left, or when the paid period ends. Stripe resumes it on the day that was chosen, and charges a new period."
      />
      <CheckField
        name="subscription_pause.payments_only"
        label="Pause payments only"
        defaultChecked={paymentsOnly}
        hint="The subscription stays active, and Stripe voids its invoices from the end of the paid period on. Others than those above always pause so."
      />
      <SelectField
        name="subscription_pause.duration.type"
        label="How long it lasts"
        defaultValue={duration.type}
        choices={[
          { value: 'interval_options', text: 'One of the lengths below' },
          { value: 'indefinite', text: 'Until the customer resumes it' },
        ]}
      />
      <CheckGroup
        name="subscription_pause.interval_options[]"
        legend="Lengths offered"
        choices={[...usual, ...others].map((option) => ({ value: valueOf(option), text: textOf(option) }))}
        chosen={chosen}
        below={
          <p className="mt-1 text-sm text-muted">
            Payments pause for a number of billing periods: those of a yearly plan can pause for a year, and not for a
            month. A subscription can pause for any length.
          </p>
        }
      />
      <TextField
        name="subscription_pause.pauses_per_year"
        label="Pauses within a year, at most"
        inputMode="numeric"
        maxLength={2}
        defaultValue={pausesPerYear ?? ''}
        hint="For each subscription. Leave it empty for no limit."
      />
    </FeatureGroup>
  )
}

function valueOf({ interval, intervalCount }: PauseInterval): string {
  return `${interval}:${intervalCount}`
}

function textOf({ interval, intervalCount }: PauseInterval): string {
  return `${intervalCount} ${interval}${intervalCount === 1 ? '' : 's'}`
}
