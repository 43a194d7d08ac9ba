import type { MadeObjects } from '../make-objects'
import type { Row } from '../row'

/** Rows for products, prices, plans, coupons, promotion codes, tax rates and meters. */
export function catalogRows(made: MadeObjects): Row[] {
  const tiered = { billing_scheme: 'tiered', tiers_mode: 'graduated', unit_amount: null }
  const tiers = [{ unit_amount: 3, up_to: 'inf' }]
  const options = { expand: ['currency_options'] }
  const optionTiers = { ...tiered, tiers, ...options, currency_options: { eur: { tiers } } }
  return [
    { on: 'plans.create', param: 'product.tax_details.**', with: { product: { name: 'Given' } }, refused: true },
    { on: 'prices.create', param: 'product_data.tax_details.**', with: { product: null }, refused: true },
    { on: 'products.*', param: '**tax_details.**', refused: true },
    {
      on: 'products.create',
      param: 'default_price_data.custom_unit_amount.enabled',
      at: 'default_price.type',
      as: () => 'one_time',
      with: { expand: ['default_price'], default_price_data: { currency: 'usd' } },
    },
    { on: 'products.create', param: 'default_price_data.unit_amount', at: defaultPrice, with: expandsPrice },
    { on: 'products.create', param: 'default_price_data.unit_amount_decimal', at: defaultPrice, with: expandsPrice },
    { on: 'products.create', param: 'default_price_data.metadata.*', at: defaultPrice, with: expandsPrice },
    { on: 'products.create', param: 'default_price_data.tax_behavior', at: defaultPrice, with: expandsPrice },
    { on: 'products.create', param: 'default_price_data.recurring.**', at: defaultPrice, with: expandsPrice },
    {
      on: 'products.create',
      param: 'default_price_data.currency',
      at: defaultPrice,
      values: ['eur'],
      with: { ...expandsPrice, default_price_data: { unit_amount: 500 } },
    },
    {
      on: 'products.create',
      param: 'default_price_data.custom_unit_amount.**',
      at: defaultPrice,
      with: {
        ...expandsPrice,
        default_price_data: { currency: 'usd', custom_unit_amount: { enabled: true } },
      },
    },
    { on: ['products.create', 'prices.create'], param: '**currency_options.*.custom_unit_amount.**', refused: true },
    {
      on: 'products.create',
      param: [
        'default_price_data.currency_options.*.unit_amount**',
        'default_price_data.currency_options.*.tax_behavior',
      ],
      at: defaultPrice,
      with: {
        expand: ['default_price.currency_options'],
        default_price_data: { currency: 'usd', unit_amount: 500, currency_options: { eur: { unit_amount: 400 } } },
      },
    },
    {
      on: 'products.create',
      param: 'default_price_data.currency_options.*.tiers[].**',
      at: defaultPrice,
      with: {
        expand: ['default_price.currency_options'],
        default_price_data: {
          currency: 'usd',
          unit_amount: 500,
          currency_options: { eur: { tiers: [{ unit_amount: 3, up_to: 'inf' }] } },
        },
      },
    },
    { on: 'products.list', param: 'type', refused: true },
    { on: ['plans.list', 'prices.list'], param: 'product', values: [made.otherProduct] },

    { on: ['prices.create', 'plans.create'], param: 'currency', values: ['eur'] },
    { on: 'prices.create', param: 'product', values: [made.otherProduct] },
    { on: 'prices.create', param: 'product_data.**', with: { product: null, expand: ['product'] }, at: productOf },
    {
      on: ['prices.create', 'plans.create'],
      param: 'billing_scheme',
      with: { ...tiered, billing_scheme: null, amount: null, tiers },
    },
    { on: 'prices.create', param: 'tiers[].**', with: { ...tiered, expand: ['tiers'] } },
    {
      on: 'plans.create',
      param: 'tiers[].**',
      with: { ...tiered, amount: null },
      then: { operation: 'prices.retrieve', ids: ({ id }) => [id], params: { expand: ['tiers'] } },
    },
    {
      on: 'prices.create',
      param: 'currency_options.*.unit_amount**',
      with: { ...options, currency_options: { eur: { unit_amount: 1 } } },
    },
    {
      on: 'prices.create',
      param: 'currency_options.*.tax_behavior',
      with: { ...options, currency_options: { eur: { unit_amount: 1 } } },
    },
    { on: 'prices.create', param: 'currency_options.*.tiers[].**', with: optionTiers },
    {
      on: 'prices.create',
      param: 'custom_unit_amount.enabled',
      with: { unit_amount: null },
      at: 'type',
      as: () => 'one_time',
    },
    {
      on: 'prices.create',
      param: 'custom_unit_amount.**',
      with: { unit_amount: null, custom_unit_amount: { enabled: true } },
    },
    {
      on: 'prices.create',
      param: 'transfer_lookup_key',
      values: [true],
      with: { lookup_key: 'dear' },
      at: 'lookup_key',
      as: () => 'dear',
    },
    {
      on: 'prices.update',
      param: 'transfer_lookup_key',
      values: [true],
      with: { lookup_key: 'dear' },
      at: 'lookup_key',
      as: () => 'dear',
    },
    { on: 'prices.update', param: 'currency_options.**', refused: true },
    { on: 'plans.create', param: 'product', values: [made.otherProduct] },
    { on: 'plans.create', param: 'product.**', with: { product: { name: 'Given' }, expand: ['product'] } },
    { on: 'plans.create', param: 'usage_type', with: { meter: made.meter } },
    { on: 'plans.update', param: ['product', 'trial_period_days'], refused: true },

    { on: 'coupons.create', param: 'amount_off', with: { percent_off: null, currency: 'usd' } },
    { on: 'coupons.create', param: 'currency', values: ['eur'], with: { percent_off: null, amount_off: 500 } },
    { on: 'coupons.create', param: 'applies_to.products', with: { expand: ['applies_to'] } },
    { on: 'coupons.create', param: 'duration_in_months', with: { duration: 'repeating' } },
    {
      on: ['coupons.create', 'coupons.update'],
      param: 'currency_options.*.amount_off',
      with: { expand: ['currency_options'] },
    },
    {
      on: 'promotionCodes.*',
      param: 'restrictions.currency_options.*.minimum_amount',
      with: { expand: ['restrictions.currency_options'] },
    },
    { on: 'promotionCodes.*', param: ['promotion.coupon', 'coupon'], values: [made.otherCoupon] },
    {
      on: 'subscriptions.list',
      param: 'customer_account',
      acts: 'control/control.test.ts: makes a customer that of an account, by which its subscriptions are listed',
    },
    { on: '*', param: 'customer_account', refused: true },
    { on: 'billing.meterEvents.create', param: 'event_name', with: { event_name: null }, values: ['calls'] },
    {
      on: 'billing.meterEventAdjustments.create',
      param: 'cancel.identifier',
      with: { cancel: null },
      values: ['first'],
    },
    {
      on: 'billing.meters.create',
      param: 'customer_mapping.type',
      with: { customer_mapping: { event_payload_key: 'who' } },
    },
  ]
}

const expandsPrice = { expand: ['default_price'], default_price_data: { currency: 'usd', unit_amount: 500 } }
const defaultPrice = (path: string) => path.replace('default_price_data', 'default_price')
const productOf = (path: string) => path.replace('product_data', 'product')
