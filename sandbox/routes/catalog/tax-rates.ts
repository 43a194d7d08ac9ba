import { given } from '../../core/http/given'
import { listOf } from '../../core/store/list-of'
import { mergeMetadata } from '../../core/fields/merge-metadata'
import type { Objects } from '../../core/store/objects'
import type { Context, Route } from '../../core/http/route'
import { invalidRequest, parameterMissing } from '../../core/http/stripe-error'

type TaxRate = Objects['tax_rate']

export const routes: Route[] = [
  { method: 'POST', path: '/v1/tax_rates', handler: create },
  { method: 'GET', path: '/v1/tax_rates', handler: list },
  { method: 'GET', path: '/v1/tax_rates/:id', handler: rateOf },
  { method: 'POST', path: '/v1/tax_rates/:id', handler: update },
]

function rateOf({ universe, params: { id = '' } }: Context): TaxRate {
  return universe.collection('tax_rate').require(id)
}

function create({ universe, input, now }: Context) {
  const percentage = Number(input.decimal('percentage') ?? Number.NaN)
  if (Number.isNaN(percentage)) throw parameterMissing('percentage')
  if (percentage < 0 || percentage > 100) {
    throw invalidRequest('Invalid percentage: must be between 0 and 100, with at most 4 decimals.', 'percentage')
  }
  const inclusive = input.boolean('inclusive')
  if (inclusive === undefined) throw parameterMissing('inclusive')
  const rate = universe.collection('tax_rate').insert({
    id: universe.newId('txr'),
    object: 'tax_rate',
    active: input.boolean('active') ?? true,
    created: now,
    ...described(input, {
      country: null,
      description: null,
      display_name: '',
      jurisdiction: null,
      state: null,
      tax_type: null,
    }),
    display_name: input.requiredText('display_name'),
    effective_percentage: percentage,
    flat_amount: null,
    inclusive,
    jurisdiction_level: null,
    livemode: false,
    metadata: mergeMetadata({}, input),
    percentage,
    rate_type: 'percentage',
  })
  universe.emit('tax_rate.created', rate)
  return rate
}

type Description = Pick<TaxRate, 'country' | 'description' | 'display_name' | 'jurisdiction' | 'state' | 'tax_type'>

/** Parameters that are absent keep their value. */
function described(input: Context['input'], current: Description): Description {
  return {
    country: given(input.text('country'), current.country),
    description: given(input.text('description'), current.description),
    display_name: input.text('display_name') ?? current.display_name,
    jurisdiction: given(input.text('jurisdiction'), current.jurisdiction),
    state: given(input.text('state'), current.state),
    tax_type: given(input.text('tax_type'), current.tax_type),
  }
}

function list(context: Context) {
  const { universe, input } = context
  const [active, inclusive] = [input.boolean('active'), input.boolean('inclusive')]
  return listOf(
    context,
    universe.collection('tax_rate').all(),
    (rate) =>
      (active === undefined || rate.active === active) && (inclusive === undefined || rate.inclusive === inclusive),
  )
}

function update(context: Context) {
  const { universe, input } = context
  const rate = rateOf(context)
  return universe.change(
    'tax_rate',
    rate.id,
    {
      ...described(input, rate),
      active: input.boolean('active') ?? rate.active,
      metadata: mergeMetadata(rate.metadata ?? {}, input),
    },
    'tax_rate.updated',
  )
}
