import { cardMembers } from '../../core/payments/new-payment-method'
import { readCard } from '../../core/payments/read-card'
import type { Context, Route } from '../../core/http/route'

export const routes: Route[] = [
  { method: 'POST', path: '/v1/tokens', handler: create, publishable: true },
  { method: 'GET', path: '/v1/tokens/:id', handler: retrieve },
]

/** Makes a card token, to be used as `card[token]` of a payment method. */
function create({ universe, input, now }: Context) {
  const { card, expMonth, expYear, hasCvc } = readCard(universe, input)
  const { card: members } = cardMembers({ card, expMonth, expYear, hasCvc })
  const form = input.form('card')
  const part = (name: string) => form?.text(name) ?? null
  return universe.collection('token').insert({
    id: universe.newId('tok'),
    object: 'token',
    card: {
      id: universe.newId('card'),
      object: 'card',
      address_city: part('address_city'),
      address_country: part('address_country'),
      address_line1: part('address_line1'),
      address_line1_check: part('address_line1') ? 'unchecked' : null,
      address_line2: part('address_line2'),
      address_state: part('address_state'),
      address_zip: part('address_zip'),
      address_zip_check: part('address_zip') ? 'unchecked' : null,
      brand: brandNames[card.brand] ?? 'Unknown',
      country: card.country,
      cvc_check: hasCvc ? 'unchecked' : null,
      dynamic_last4: null,
      exp_month: expMonth,
      exp_year: expYear,
      fingerprint: members?.fingerprint ?? null,
      funding: card.funding,
      last4: card.number.slice(-4),
      metadata: {},
      name: part('name'),
      networks: { preferred: null },
      regulated_status: 'unregulated',
      tokenization_method: null,
    },
    client_ip: null,
    created: now,
    livemode: false,
    type: 'card',
    used: false,
    _card: { number: card.number, expMonth, expYear, hasCvc },
  })
}

function retrieve({ universe, params: { id = '' } }: Context) {
  return universe.collection('token').require(id)
}

/** Tokens spell brands as Stripe's older objects do. */
const brandNames: Record<string, string> = {
  amex: 'American Express',
  diners: 'Diners Club',
  discover: 'Discover',
  jcb: 'JCB',
  mastercard: 'MasterCard',
  unionpay: 'UnionPay',
  visa: 'Visa',
}
