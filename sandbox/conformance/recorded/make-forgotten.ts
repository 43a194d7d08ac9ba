import { objectsIn } from './objects-in'
import type { Ask } from './ask'
import type { IdMap } from './id-map'
import type { Conversation, RecordedCall } from './read-conversations'

/**
 * Some recordings name a customer, a card or a first payment's intent that was made before they began. This makes
 * those that `call` names, as the answers describe them, and ties their ids.
 */
export async function makeForgotten(conversation: Conversation, call: RecordedCall, ids: IdMap, ask: Ask) {
  const named = `${call.path}&${call.req}`.match(/\b(cus|pm|pi)_[A-Za-z0-9]{14,}/g) ?? []
  for (const id of named) {
    if (ids.knows(id)) continue
    if (id.startsWith('cus_')) await makeCustomer(conversation, id, ids, ask)
    if (id.startsWith('pm_')) await makeCard(conversation, id, ids, ask)
    if (id.startsWith('pi_')) await makePayment(conversation, id, ids, ask)
  }
}

async function makeCustomer(conversation: Conversation, id: string, ids: IdMap, ask: Ask) {
  const known = objectNamed(conversation, id)
  const form = new URLSearchParams({ name: text(known?.name), email: text(known?.email) || 'customer@example.com' })
  ids.ties(id, text((await ask('POST', '/v1/customers', form.toString())).id))
}

async function makeCard({ calls }: Conversation, id: string, ids: IdMap, ask: Ask) {
  const objects = calls.flatMap(({ body }) => objectsIn(body))
  const isAsked = objects.some((each) => each.payment_method === id && each.status === 'requires_action')
  const customer = objects.find(({ invoice_settings: settings }) => isDefault(settings, id))
  const name = isAsked ? 'pm_card_authenticationRequired' : 'pm_card_visa'
  const form = `customer=${ids.translate(text(customer?.id))}`
  ids.ties(id, text((await ask('POST', `/v1/payment_methods/${name}/attach`, form)).id))
}

async function makePayment(conversation: Conversation, id: string, ids: IdMap, ask: Ask) {
  const intent = objectNamed(conversation, id)
  if (!intent) return
  const subscription = `customer=${ids.translate(text(intent.customer))}&items[0][price]=small-monthly`
  const made = await ask('POST', '/v1/subscriptions', `${subscription}&expand[]=latest_invoice.payments`)
  const [payment] = objectsIn(made).filter(({ object }) => object === 'invoice_payment')
  ids.ties(id, text((payment?.payment as { payment_intent?: string } | undefined)?.payment_intent))
}

function objectNamed({ calls }: Conversation, id: string) {
  return calls.flatMap(({ body }) => objectsIn(body)).find((object) => object.id === id)
}

function isDefault(settings: unknown, method: string): boolean {
  return (settings as { default_payment_method?: string } | undefined)?.default_payment_method === method
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
