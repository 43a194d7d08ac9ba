'use server'

import { z } from 'zod'
import { askSandbox } from '../ask-sandbox'
import { words } from '../words'
import { qaAction } from './qa-action'

const count = z
  .union([z.literal('').transform(() => undefined), z.coerce.number('must be a number').int().min(1).max(1000)])
  .optional()
const delay = z.coerce.number('must be a number').int().min(0).max(120_000).optional()
const kind = z.string().min(1)
const anything = (value: string) => value.trim() || '*'

const input = z.discriminatedUnion('of', [
  z.object({
    of: z.literal('calls'),
    kind,
    method: z.enum(['', 'GET', 'POST', 'DELETE']),
    path: z.string().transform(anything),
    count,
    delay_ms: delay,
  }),
  z.object({ of: z.literal('webhooks'), kind, type: z.string().transform(anything), count, delay_ms: delay }),
  z.object({ of: z.literal('mails'), kind, to: z.string().transform(anything), count }),
])

const routes = { calls: '/faults', webhooks: '/webhook_faults', mails: '/mail_faults' }

/** Adds a fault to the next matching calls, deliveries or mails. */
export const addFault = qaAction(input, async ({ of, ...fault }, universe) => {
  const given = Object.fromEntries(Object.entries(fault).filter(([, value]) => value !== undefined && value !== ''))
  const answer = await askSandbox(universe, 'POST', routes[of], given)
  return answer.ok ? { tone: 'good', text: `Set: ${words(fault.kind)}.` } : { tone: 'bad', text: answer.message }
})
