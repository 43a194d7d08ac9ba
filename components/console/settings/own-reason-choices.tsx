import type { LoadedConfiguration } from '@/lib/console/settings/load-configuration'
import { CheckGroup } from '../form/check-group'

type OwnReasonChoicesProps = Pick<LoadedConfiguration, 'ownReasons'> & { chosen: readonly string[] }

/** The merchant's own reasons for cancelling, among those that customers choose from. */
export function OwnReasonChoices({ ownReasons: { reasons, complete }, chosen }: OwnReasonChoicesProps) {
  const offered = reasons.filter(({ id, active }) => active || chosen.includes(id))
  // What Stripe did not return just now stays chosen.
  const unknown = chosen.filter((id) => !reasons.some((reason) => reason.id === id))
  const choices = [
    ...offered.map(({ id, description, active }) => ({
      value: id,
      text: description,
      ...(!active && { hint: 'Deactivated at Stripe, so customers no longer see it.' }),
    })),
    ...unknown.map((id) => ({ value: id, text: id })),
  ]
  return (
    <CheckGroup
      name="cancellation_reason.feedback_options[]"
      legend="Your own reasons"
      choices={choices}
      chosen={chosen}
      before={
        <>
          {!complete && (
            <p className="text-sm text-bad" role="status">
              Stripe did not return your own reasons just now, so some may be missing here.
            </p>
          )}
          {complete && reasons.length === 0 && (
            <p className="text-sm text-muted">
              You have none yet. Make them at Stripe, as <span className="text-ink">feedback options</span> of its
              billing, and they appear here.
            </p>
          )}
        </>
      }
    />
  )
}
