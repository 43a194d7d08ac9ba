import { planOf } from '../../billing/prices/plan-of'
import { refreshPrice } from '../../billing/prices/refresh-price'
import { deleted } from '../../core/store/deleted'
import { Form } from '../../core/http/form'
import { given } from '../../core/http/given'
import { listOf } from '../../core/store/list-of'
import { mergeMetadata } from '../../core/fields/merge-metadata'
import { newDescribedProduct } from '../../core/fields/new-described-product'
import type { Objects } from '../../core/store/objects'
import type { FormTree } from '../../core/http/parse-form'
import { readPrice } from '../../core/fields/read-price'
import type { Context, Route } from '../../core/http/route'
import { parameterMissing, resourceMissing } from '../../core/http/stripe-error'

type Price = Objects['price']

// A plan is the older form of a recurring price: one object in two shapes under the same id.
export const routes: Route[] = [
  { method: 'POST', path: '/v1/plans', handler: create },
  { method: 'GET', path: '/v1/plans', handler: list },
  { method: 'GET', path: '/v1/plans/:id', handler: (context) => planOf(priceOf(context)) },
  { method: 'POST', path: '/v1/plans/:id', handler: update },
  { method: 'DELETE', path: '/v1/plans/:id', handler: remove },
]

function create(context: Context) {
  const { universe, input, now } = context
  const price = readPrice(universe, new Form(asPrice(input)), productOf(context), now)
  const stored = universe.collection('price').insert({ ...price, id: input.text('id') ?? universe.newId('plan') })
  universe.emit('plan.created', planOf(stored))
  universe.emit('price.created', stored)
  return planOf(stored)
}

/** Translates a plan's parameters to those of a price. */
function asPrice(input: Form): FormTree {
  const moved = ['interval', 'interval_count', 'meter', 'trial_period_days', 'usage_type']
  const recurring = pick(input, moved)
  const same = pick(input, ['active', 'billing_scheme', 'currency', 'metadata', 'nickname', 'tiers', 'tiers_mode'])
  const amounts = rename(input, {
    amount: 'unit_amount',
    amount_decimal: 'unit_amount_decimal',
    transform_usage: 'transform_quantity',
  })
  return { ...same, ...amounts, recurring }
}

function pick(input: Form, names: string[]): FormTree {
  return rename(input, Object.fromEntries(names.map((name) => [name, name])))
}

function rename(input: Form, names: Record<string, string>): FormTree {
  const given = Object.entries(names).filter(([name]) => input.has(name))
  return Object.fromEntries(given.map(([name, newName]) => [newName, input.raw(name) ?? '']))
}

/** `product` is the id of a product or a hash that describes one. */
function productOf({ universe, input, now }: Context): string {
  if (input.isHash('product')) {
    return newDescribedProduct(universe, input.form('product') ?? new Form({}), now)
  }
  const id = input.text('product')
  if (!id) throw parameterMissing('product')
  return universe.collection('product').require(id, 'product').id
}

function priceOf({ universe, params: { id = '' } }: Context): Price {
  const price = universe.collection('price').get(id)
  if (!price?.recurring) throw resourceMissing('plan', id)
  return price
}

function list(context: Context) {
  const { universe, input } = context
  const [active, product] = [input.boolean('active'), input.text('product')]
  const page = listOf(
    context,
    universe.collection('price').all(),
    (price) =>
      price.recurring !== null &&
      (active === undefined || price.active === active) &&
      (!product || price.product === product),
  )
  return { ...page, data: page.data.map(planOf) }
}

function update(context: Context) {
  const { universe, input } = context
  const price = priceOf(context)
  const updated = universe.change(
    'price',
    price.id,
    {
      active: input.boolean('active') ?? price.active,
      metadata: mergeMetadata(price.metadata, input),
      nickname: given(input.text('nickname'), price.nickname),
    },
    'price.updated',
  )
  if (updated === price) return planOf(price)
  universe.emit('plan.updated', planOf(updated))
  refreshPrice(universe, updated)
  return planOf(updated)
}

function remove(context: Context) {
  const { universe } = context
  const price = priceOf(context)
  universe.collection('price').delete(price.id)
  universe.emit('plan.deleted', planOf(price))
  universe.emit('price.deleted', price)
  return deleted('plan', price.id)
}
