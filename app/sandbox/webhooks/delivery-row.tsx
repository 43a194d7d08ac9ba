import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { PanelForm } from '@/components/sandbox/panel-form'
import type { Delivery } from '@/sandbox/webhooks/delivery'
import { resendDelivery } from '../actions/control-sandbox'
import { panelPath } from '../panel-path'
import { statusTone } from '../status-tone'

export function DeliveryRow({ delivery, account }: { delivery: Delivery; account: string | null }) {
  const { id, event, type, state, attempts, next_attempt_at: next } = delivery
  const last = attempts.at(-1)
  // The event is in the universe where it happened.
  const home = delivery.account ?? account
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line py-2 text-sm last:border-0">
      <div className="min-w-0 flex-1">
        <Badge tone={statusTone(state)}>{state}</Badge>{' '}
        <a
          href={panelPath(`/events/${event}`, home)}
          className="inline-block py-1 font-mono text-xs text-accent-text underline underline-offset-4"
        >
          {type}
        </a>
        <p className="text-xs text-muted">
          {delivery.account && `${delivery.account} · `}
          {attempts.length} attempt{attempts.length === 1 ? '' : 's'}
          {last && ` · ${last.status ?? last.error ?? 'no answer'} in ${last.duration_ms} ms at ${clockOf(last.at)}`}
          {next !== null && ` · next at ${clockOf(next)}`}
        </p>
      </div>
      <PanelForm action={resendDelivery} hidden={{ account: account ?? '', delivery: id }}>
        <Button look="quiet" aria-label={`Resend ${type} ${id.slice(-4)}`}>
          Resend
        </Button>
      </PanelForm>
    </li>
  )
}

const clockOf = (milliseconds: number) => `${new Date(milliseconds).toISOString().slice(11, 19)} UTC`
