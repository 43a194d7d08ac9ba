import { deleted } from '../../core/store/deleted'
import { given } from '../../core/http/given'
import { listOf } from '../../core/store/list-of'
import { mergeMetadata } from '../../core/fields/merge-metadata'
import type { Objects } from '../../core/store/objects'
import type { Context, Route } from '../../core/http/route'
import { invalidRequest, parameterMissing, StripeError } from '../../core/http/stripe-error'

export const routes: Route[] = [
  { method: 'POST', path: '/v1/coupons', handler: create },
  {
    method: 'GET',
    path: '/v1/coupons',
    handler: (context) => listOf(context, context.universe.collection('coupon').all()),
  },
  { method: 'GET', path: '/v1/coupons/:id', handler: couponOf },
  { method: 'POST', path: '/v1/coupons/:id', handler: update },
  { method: 'DELETE', path: '/v1/coupons/:id', handler: remove },
]

function couponOf({ universe, params: { id = '' } }: Context): Objects['coupon'] {
  return universe.collection('coupon').require(id)
}

function create({ universe, input, now }: Context) {
  const percent = input.decimal('percent_off')
  const amount = input.integer('amount_off')
  if (!percent && !amount)
    throw invalidRequest('You must pass either percent_off or amount_off.', 'percent_off', 'parameter_missing')
  if (percent && amount) throw invalidRequest('You can only pass one of percent_off or amount_off.', 'amount_off')
  const currency = amount ? input.requiredText('currency').toLowerCase() : null
  const duration = input.oneOf('duration', ['forever', 'once', 'repeating']) ?? 'once'
  const months = input.integer('duration_in_months') ?? null
  if (duration === 'repeating' && months === null) throw parameterMissing('duration_in_months')
  if (percent && (Number(percent) <= 0 || Number(percent) > 100)) {
    throw invalidRequest('Invalid percent_off: must be a number greater than 0 and at most 100.', 'percent_off')
  }
  const id = input.text('id') ?? universe.newId('coupon')
  if (universe.collection('coupon').get(id)) {
    throw new StripeError({ code: 'resource_already_exists', message: 'Coupon already exists.', param: 'id' })
  }
  const products = input.form('applies_to')?.texts('products')
  for (const product of products ?? []) universe.collection('product').require(product, 'applies_to[products]')
  const coupon = universe.collection('coupon').insert({
    id,
    object: 'coupon',
    amount_off: amount ?? null,
    ...(products && products.length > 0 && { applies_to: { products } }),
    created: now,
    currency,
    ...currencyOptions(input),
    duration,
    duration_in_months: duration === 'repeating' ? months : null,
    livemode: false,
    max_redemptions: input.integer('max_redemptions') ?? null,
    metadata: mergeMetadata({}, input),
    name: input.text('name') ?? null,
    percent_off: percent ? Number(percent) : null,
    redeem_by: input.integer('redeem_by') ?? null,
    times_redeemed: 0,
    valid: true,
  })
  universe.emit('coupon.created', coupon)
  return coupon
}

function currencyOptions(input: Context['input']): Pick<Objects['coupon'], 'currency_options'> {
  const options = input.form('currency_options')
  if (!options) return {}
  return {
    currency_options: Object.fromEntries(
      options
        .names()
        .map((currency) => [currency, { amount_off: options.form(currency)?.requiredInteger('amount_off') ?? 0 }]),
    ),
  }
}

function update(context: Context) {
  const { universe, input } = context
  const coupon = couponOf(context)
  const { currency_options: options } = currencyOptions(input)
  return universe.change(
    'coupon',
    coupon.id,
    {
      metadata: mergeMetadata(coupon.metadata ?? {}, input),
      name: given(input.text('name'), coupon.name),
      ...(options && { currency_options: { ...coupon.currency_options, ...options } }),
    },
    'coupon.updated',
  )
}

function remove(context: Context) {
  const coupon = couponOf(context)
  const tombstone = deleted('coupon', coupon.id)
  // Without a tombstone a deleted coupon is `resource_missing` and its id is free again. Discounts keep their terms.
  context.universe.collection('coupon').delete(coupon.id)
  context.universe.emit('coupon.deleted', coupon)
  return tombstone
}
