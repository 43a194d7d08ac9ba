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

/** Forgets the faults of calls, deliveries or mails that are still to come. */
export const clearFaults = qaAction(
  z.object({ of: z.enum(['faults', 'webhook_faults', 'mail_faults']) }),
  ({ of }, universe) => tell(universe, ['DELETE', `/${of}`], 'No fault is left.'),
)

/** Forgets the calls so far. */
export const clearCalls = qaAction(nothing, (_, universe) => tell(universe, ['DELETE', '/calls'], 'The list is empty.'))

/** Empties the mailbox. */
export const clearMails = qaAction(nothing, (_, universe) =>
  tell(universe, ['DELETE', '/mails'], 'The mailbox is empty.'),
)

/** Keeps deliveries back until they are released. */
export const holdDeliveries = qaAction(nothing, (_, universe) =>
  tell(universe, ['POST', '/webhook_faults', { kind: 'hold' }], 'Deliveries are held from now on.'),
)

/** Lets held deliveries go, in their order or the reverse. */
export const releaseDeliveries = qaAction(z.object({ order: z.enum(['original', 'reverse']) }), ({ order }, universe) =>
  tell(universe, ['POST', '/deliveries/release', { order }], 'Released.'),
)

/** Sends a delivery once more, whatever became of it. */
export const resendDelivery = qaAction(z.object({ delivery: z.string().regex(/^\w+$/) }), ({ delivery }, universe) =>
  tell(universe, ['POST', `/deliveries/${delivery}/resend`], 'Sent once more.'),
)

/** Forgets all that the universe holds but the webhook endpoints, which the app's secret belongs to. */
export const resetUniverse = qaAction(nothing, (_, universe) =>
  tell(universe, ['POST', '/reset', { keep_webhook_endpoints: true }], 'The universe is empty.'),
)
