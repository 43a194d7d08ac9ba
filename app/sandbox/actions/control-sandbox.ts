'use server'

import { z } from 'zod'
import { askSandbox, type Universe } from '../ask-sandbox'
import type { PanelState } from '@/components/sandbox/panel-state'
import { qaAction } from './qa-action'

const nothing = z.object({})

async function tell(
  universe: Universe,
  [method, path, body]: [method: 'POST' | 'DELETE', path: string, body?: Record<string, unknown>],
  done: string,
): Promise<PanelState> {
  const answer = await askSandbox(universe, method, path, body)
  return answer.ok ? { tone: 'good', text: done } : { tone: 'bad', text: answer.message }
}

/** Removes the pending faults of calls, deliveries or mails. */
export const clearFaults = qaAction(
  z.object({ of: z.enum(['faults', 'webhook_faults', 'mail_faults']) }),
  ({ of }, universe) => tell(universe, ['DELETE', `/${of}`], 'No fault is left.'),
)

export const clearCalls = qaAction(nothing, (_, universe) => tell(universe, ['DELETE', '/calls'], 'The list is empty.'))

export const clearMails = qaAction(nothing, (_, universe) =>
  tell(universe, ['DELETE', '/mails'], 'The mailbox is empty.'),
)

export const holdDeliveries = qaAction(nothing, (_, universe) =>
  tell(universe, ['POST', '/webhook_faults', { kind: 'hold' }], 'Deliveries are held from now on.'),
)

/** Releases held deliveries, in their order or in reverse. */
export const releaseDeliveries = qaAction(z.object({ order: z.enum(['original', 'reverse']) }), ({ order }, universe) =>
  tell(universe, ['POST', '/deliveries/release', { order }], 'Released.'),
)

/** Sends a delivery again, whatever its state. */
export const resendDelivery = qaAction(z.object({ delivery: z.string().regex(/^\w+$/) }), ({ delivery }, universe) =>
  tell(universe, ['POST', `/deliveries/${delivery}/resend`], 'Sent once more.'),
)

/** Deletes everything in the universe except the webhook endpoints, whose secret the app knows. */
export const resetUniverse = qaAction(nothing, (_, universe) =>
  tell(universe, ['POST', '/reset', { keep_webhook_endpoints: true }], 'The universe is empty.'),
)
