import { daysFrom } from './days-from'
import type { ScenarioContext, ScenarioResult } from '../scenario'
import { subscribed } from './subscribed'

const daysToPay = 10

/** A draft waits an hour before it is sent. */
const hour = 60 * 60 * 1000

/** Makes a customer without a card. Their one invoice was sent with ten days to pay and is due at `dueAt`. */
export async function invoiced(
  context: ScenarioContext,
  { dueAt, ...person }: { name: string; mailbox: string; dueAt: Date },
): Promise<ScenarioResult> {
  return subscribed(context, {
    ...person,
    since: new Date(daysFrom(dueAt, -daysToPay).getTime() - hour),
    card: null,
    more: { collection_method: 'send_invoice', days_until_due: daysToPay },
  })
}
