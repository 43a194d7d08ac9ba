import type { Form } from '../http/form'
import { mergeMetadata } from './merge-metadata'
import type { Objects } from '../store/objects'
import { readCurrency } from './read-amount'
import { invalidRequest, parameterMissing } from '../http/stripe-error'
import type { Universe } from '../store/universe'

type Price = Objects['price']
type Tier = NonNullable<Price['tiers']>[number]

/** Reads a price from the parameters that create one or from another object's `price_data`. Nothing is stored. */
export function readPrice(universe: Universe, input: Form, product: string, now: number): Price {
  const currency = readCurrency(input)
  const scheme = input.oneOf('billing_scheme', ['per_unit', 'tiered']) ?? 'per_unit'
  const tiers = input.forms('tiers')?.map(readTier)
  const recurring = readRecurring(universe, input)
  if (scheme === 'tiered' && (!tiers || !input.text('tiers_mode'))) {
    throw parameterMissing(tiers ? 'tiers_mode' : 'tiers')
  }
  const custom = readCustomAmount(input)
  const transform = input.form('transform_quantity')
  const amount = scheme === 'tiered' || custom ? noAmount : readUnitAmount(input)
  if (scheme === 'per_unit' && !custom && amount.unit_amount_decimal === null) {
    throw invalidRequest(
      'Prices require an `unit_amount` or `unit_amount_decimal` parameter to be set.',
      input.nameOf('unit_amount'),
      'parameter_missing',
    )
  }
  return {
    id: universe.newId('price'),
    object: 'price',
    active: input.boolean('active') ?? true,
    billing_scheme: scheme,
    created: now,
    currency,
    currency_options: readCurrencyOptions(input, currency, amount, tiers),
    custom_unit_amount: custom,
    livemode: false,
    lookup_key: input.text('lookup_key') ?? null,
    metadata: mergeMetadata({}, input),
    nickname: input.text('nickname') ?? null,
    product,
    recurring,
    tax_behavior: input.oneOf('tax_behavior', ['exclusive', 'inclusive', 'unspecified']) ?? 'unspecified',
    ...(tiers && { tiers }),
    tiers_mode: input.oneOf('tiers_mode', ['graduated', 'volume']) ?? null,
    transform_quantity: transform
      ? { divide_by: transform.requiredInteger('divide_by'), round: transform.oneOf('round', ['up', 'down']) ?? 'up' }
      : null,
    type: recurring ? 'recurring' : 'one_time',
    ...amount,
  }
}

function readCustomAmount(input: Form): Price['custom_unit_amount'] {
  const form = input.form('custom_unit_amount')
  if (!form?.boolean('enabled')) return null
  return {
    maximum: form.integer('maximum') ?? null,
    minimum: form.integer('minimum') ?? null,
    preset: form.integer('preset') ?? null,
  }
}

const noAmount = { unit_amount: null, unit_amount_decimal: null }

function readRecurring(universe: Universe, input: Form): Price['recurring'] {
  const form = input.form('recurring')
  if (!form) return null
  const interval = form.oneOf('interval', ['day', 'week', 'month', 'year'])
  if (!interval) throw parameterMissing(form.nameOf('interval'))
  const meter = form.text('meter') ?? null
  if (meter) universe.collection('billing.meter').require(meter, form.nameOf('meter'))
  const usage = form.oneOf('usage_type', ['licensed', 'metered']) ?? 'licensed'
  if (usage === 'metered' && !meter) {
    throw invalidRequest('Metered prices must be backed by a meter.', form.nameOf('meter'), 'parameter_missing')
  }
  const count = form.integer('interval_count') ?? 1
  const most = { day: 1095, week: 156, month: 36, year: 3 }[interval]
  if (count < 1 || count > most) {
    const message = `The maximum allowed interval is ${most} ${interval}s, and the least is 1.`
    throw invalidRequest(message, form.nameOf('interval_count'))
  }
  return {
    interval,
    interval_count: count,
    meter,
    trial_period_days: form.integer('trial_period_days') ?? null,
    usage_type: usage,
  }
}

/** Reads `unit_amount`, or `unit_amount_decimal` with up to twelve decimals. A fraction makes `unit_amount` null. */
function readUnitAmount(input: Form): Pick<Price, 'unit_amount' | 'unit_amount_decimal'> {
  const decimal = input.decimal('unit_amount_decimal')
  const amount = input.integer('unit_amount')
  if (amount !== null && amount !== undefined && amount < 0) {
    throw invalidRequest(
      'This value must be greater than or equal to 0.',
      input.nameOf('unit_amount'),
      'parameter_invalid_integer',
    )
  }
  if (decimal) {
    const plain = decimal.includes('.') ? decimal.replace(/0+$/, '').replace(/\.$/, '') : decimal
    return { unit_amount: plain.includes('.') ? null : Number(plain), unit_amount_decimal: plain }
  }
  return amount === null || amount === undefined
    ? noAmount
    : { unit_amount: amount, unit_amount_decimal: String(amount) }
}

function readTier(form: Form): Tier {
  const unit = readUnitAmount(form)
  const flatDecimal = form.decimal('flat_amount_decimal')
  const flat = form.integer('flat_amount') ?? (flatDecimal && !flatDecimal.includes('.') ? Number(flatDecimal) : null)
  return {
    flat_amount: flat,
    flat_amount_decimal: flatDecimal ?? (flat === null ? null : String(flat)),
    ...unit,
    up_to: form.text('up_to') === 'inf' ? null : form.requiredInteger('up_to'),
  }
}

function readCurrencyOptions(
  input: Form,
  currency: string,
  amount: typeof noAmount | ReturnType<typeof readUnitAmount>,
  tiers?: Tier[],
) {
  const form = input.form('currency_options')
  const option = (more: object, ofTiers: Tier[] | undefined, own: Form) => ({
    custom_unit_amount: null,
    tax_behavior: own.oneOf('tax_behavior', ['exclusive', 'inclusive', 'unspecified']) ?? 'unspecified',
    ...(ofTiers && { tiers: ofTiers }),
    ...more,
  })
  const others = (form?.names() ?? []).map((name) => {
    const own = form?.form(name) ?? input
    return [name, option(readUnitAmount(own), own.forms('tiers')?.map(readTier), own)] as const
  })
  return Object.fromEntries([[currency, option(amount, tiers, input)], ...others]) as Price['currency_options']
}
