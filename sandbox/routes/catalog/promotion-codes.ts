import { listOf } from '../../core/store/list-of'
import { mergeMetadata } from '../../core/fields/merge-metadata'
import { randomText } from '../../core/store/new-id'
import type { Objects } from '../../core/store/objects'
import type { Form } from '../../core/http/form'
import type { Context, Route } from '../../core/http/route'
import { invalidRequest } from '../../core/http/stripe-error'

export const routes: Route[] = [
  { method: 'POST', path: '/v1/promotion_codes', handler: create },
  { method: 'GET', path: '/v1/promotion_codes', handler: list },
  { method: 'GET', path: '/v1/promotion_codes/:id', handler: retrieve },
  { method: 'POST', path: '/v1/promotion_codes/:id', handler: update },
]

function create({ universe, input, now }: Context) {
  const promotion = input.form('promotion')
  const coupon = universe.collection('coupon').require(promotion?.requiredText('coupon') ?? '', 'promotion[coupon]')
  const id = universe.newId('promo')
  const code = input.text('code') ?? randomText(id, 8).toUpperCase()
  const customer = input.text('customer') ?? null
  const sameCode = universe
    .collection('promotion_code')
    .by('code', code)
    .some((other) => other.active && (other.customer === null || other.customer === customer))
  if (sameCode) throw invalidRequest('An active promotion code with `code: ' + `${code}\` already exists.`, 'code')
  if (customer) universe.collection('customer').require(customer, 'customer')
  const restrictions = input.form('restrictions')
  const promotionCode = universe.collection('promotion_code').insert({
    id,
    object: 'promotion_code',
    active: input.boolean('active') ?? true,
    code,
    created: now,
    customer,
    customer_account: null,
    expires_at: input.integer('expires_at') ?? null,
    livemode: false,
    max_redemptions: input.integer('max_redemptions') ?? null,
    metadata: mergeMetadata({}, input),
    promotion: { coupon: coupon.id, type: promotion?.oneOf('type', ['coupon']) ?? 'coupon' },
    restrictions: {
      first_time_transaction: restrictions?.boolean('first_time_transaction') ?? false,
      minimum_amount: restrictions?.integer('minimum_amount') ?? null,
      minimum_amount_currency: restrictions?.text('minimum_amount_currency') ?? null,
      ...currencyOptions(restrictions),
    },
    times_redeemed: 0,
  })
  universe.emit('promotion_code.created', promotionCode)
  return promotionCode
}

function list(context: Context) {
  const { universe, input } = context
  const [code, coupon, customer, active] = [
    input.text('code'),
    input.text('coupon'),
    input.text('customer'),
    input.boolean('active'),
  ]
  const codes = universe.collection('promotion_code')
  // Two codes that differ only in case are the same code.
  return listOf(
    context,
    codes.all(),
    (each) =>
      (!code || each.code.toLowerCase() === code.toLowerCase()) &&
      (!coupon || each.promotion.coupon === coupon) &&
      (!customer || each.customer === customer) &&
      (active === undefined || each.active === active),
  )
}

function retrieve({ universe, params: { id = '' } }: Context): Objects['promotion_code'] {
  return universe.collection('promotion_code').require(id)
}

function update(context: Context) {
  const { universe, input } = context
  const code = retrieve(context)
  return universe.change(
    'promotion_code',
    code.id,
    {
      active: input.boolean('active') ?? code.active,
      restrictions: {
        ...code.restrictions,
        ...currencyOptions(input.form('restrictions'), code.restrictions.currency_options),
      },
      metadata: mergeMetadata(code.metadata ?? {}, input),
    },
    'promotion_code.updated',
  )
}

type Options = Objects['promotion_code']['restrictions']['currency_options']

function currencyOptions(restrictions: Form | null | undefined, before: Options = {}): { currency_options?: Options } {
  const options = restrictions?.form('currency_options')
  if (!options) return {}
  const given = options
    .names()
    .map((currency) => [currency, { minimum_amount: options.form(currency)?.requiredInteger('minimum_amount') ?? 0 }])
  return { currency_options: { ...before, ...Object.fromEntries(given) } }
}
