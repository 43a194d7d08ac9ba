import type { FaultKind } from '../core/http/faults'
import { parameterMissing } from '../core/http/stripe-error'
import type { WebhookFaultKind } from '../webhooks/webhook-faults'
import type { Control, ControlContext } from './control'

export const controls: Control[] = [
  { method: 'GET', path: '/faults', handler: ({ universe }) => ({ data: universe.faults.list() }) },
  { method: 'POST', path: '/faults', handler: addFault },
  { method: 'DELETE', path: '/faults', handler: clearFaults },
  { method: 'GET', path: '/webhook_faults', handler: ({ universe }) => ({ data: universe.webhookFaults.list() }) },
  { method: 'POST', path: '/webhook_faults', handler: addWebhookFault },
  { method: 'DELETE', path: '/webhook_faults', handler: clearWebhookFaults },
]

const faultKinds: FaultKind[] = ['timeout', 'reset', 'rate_limit', 'error', 'lose_answer', 'delay']
const webhookKinds: WebhookFaultKind[] = ['drop', 'delay', 'duplicate', 'reorder', 'hold']

function addFault({ universe, input }: ControlContext) {
  const kind = input.oneOf('kind', faultKinds)
  if (!kind) throw parameterMissing('kind')
  return universe.faults.add({
    kind,
    method: input.text('method')?.toUpperCase() ?? null,
    path: input.text('path') ?? '*',
    remaining: input.integer('count') ?? 1,
    delay: input.integer('delay_ms') ?? 1_000,
  })
}

function clearFaults({ universe }: ControlContext) {
  universe.faults.clear()
  return { data: [] }
}

/** Without a count, `hold` and `drop` last until they are cleared, and the others hit one delivery. */
function addWebhookFault({ universe, input }: ControlContext) {
  const kind = input.oneOf('kind', webhookKinds)
  if (!kind) throw parameterMissing('kind')
  const usual = kind === 'hold' || kind === 'drop' ? null : kind === 'reorder' ? 2 : 1
  const fault = {
    kind,
    type: input.text('type') ?? '*',
    remaining: input.integer('count') ?? usual,
    delay: input.integer('delay_ms') ?? 1_000,
  }
  universe.webhookFaults.add(fault)
  return fault
}

function clearWebhookFaults({ universe }: ControlContext) {
  universe.webhookFaults.clear()
  return { data: [] }
}
