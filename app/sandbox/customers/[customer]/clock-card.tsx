import { Button, buttonClass } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { TextField } from '@/components/sandbox/fields'
import { PanelForm } from '@/components/sandbox/panel-form'
import { advanceClock } from '../../actions/advance-clock'
import { steps } from '../../clock/step-from'
import { formatTime } from '../../format-time'
import type { CustomerOverview } from '../../read-customer'

export function ClockCard({
  customer: { clock, moments },
  account,
}: {
  customer: CustomerOverview
  account: string | null
}) {
  if (!clock)
    return (
      <Card id="clock" title="Time">
        This customer lives by the wall clock.
      </Card>
    )
  const hidden = { account: account ?? '', clock: clock.id }
  return (
    <Card id="clock" title="Time">
      <p className="mb-4 text-lg font-semibold">
        {formatTime(clock.now)}
        {clock.isAdvancing && <span className="text-sm font-normal text-muted"> · advancing</span>}
      </p>
      <PanelForm action={advanceClock} hidden={hidden} className="grid gap-3">
        {moments.map(({ name, at }) => (
          <button
            key={name}
            name="move"
            value={`to:${Math.ceil(at.getTime() / 1000)}`}
            className={buttonClass('secondary', 'flex-wrap !justify-between')}
          >
            <span>To the {name}</span>
            <span className="text-xs font-normal text-muted">{formatTime(at)}</span>
          </button>
        ))}
        <div className="grid grid-cols-3 gap-2 sm:grid-cols-5">
          {steps.map((step) => (
            <Button key={step} name="move" value={`by:${step}`} className="!px-1">
              +1 {step}
            </Button>
          ))}
        </div>
      </PanelForm>
      <div className="mt-4 border-t border-line pt-4">
        <PanelForm action={advanceClock} hidden={hidden} className="flex flex-wrap items-end gap-3">
          <div className="min-w-0 flex-1 basis-56">
            <TextField
              label="To a moment"
              hint="UTC"
              name="at"
              type="datetime-local"
              required
              min={clock.now.toISOString().slice(0, 16)}
            />
          </div>
          <Button className="sm:mb-5">Go there</Button>
        </PanelForm>
      </div>
    </Card>
  )
}
