import type { MadeObjects } from '../make-objects'
import type { Row } from '../row'

/** Rows for customers, their balances, tax ids and payment methods. */
export function customerRows(made: MadeObjects): Row[] {
  const expands = { expand: ['invoice_settings.default_payment_method'] }
  return [
    { on: 'customers.*', param: ['cash_balance.**', 'tax.ip_address', 'validate'], refused: true },
    {
      on: ['customers.create', 'customers.update'],
      param: 'source',
      values: ['tok_mastercard'],
      moves: 'default_source',
    },
    {
      on: 'customers.update',
      param: 'default_source',
      acts: 'routes/customer-details.test.ts: makes a token given as source the default card_ of the customer, who pays with it',
    },
    {
      on: ['customers.create', 'customers.update'],
      param: 'tax.validate_location',
      acts: 'billing/taxes/automatic-tax.test.ts: guards the address of whoever is taxed so, and goes on without where it was lost all the same',
    },
    {
      on: 'customers.create',
      param: 'invoice_settings.default_payment_method',
      values: ['pm_card_visa'],
      with: { payment_method: 'pm_card_visa', ...expands },
      at: 'invoice_settings.default_payment_method.card.brand',
      as: () => 'visa',
    },
    {
      on: 'customers.create',
      param: 'payment_method',
      values: ['pm_card_mastercard'],
      then: { operation: 'customers.listPaymentMethods', ids: ({ id }) => [id] },
      at: 'data[].card.brand',
      as: () => 'mastercard',
    },
    { on: 'customers.create', param: 'tax_id_data[].type', with: { expand: ['tax_ids'] }, at: 'tax_ids.data[].type' },
    {
      on: 'customers.create',
      param: 'tax_id_data[].value',
      with: { expand: ['tax_ids'], tax_id_data: [{ type: 'eu_vat', value: 'FR99999999999' }] },
      values: ['FR11111111111'],
      at: 'tax_ids.data[].value',
    },
    { on: 'customers.createBalanceTransaction', param: 'currency', values: ['usd'], with: { currency: null } },
    { on: ['customers.createTaxId', 'taxIds.create'], param: 'value', values: ['FR99999999999'] },
    { on: 'taxIds.create', param: 'owner.customer', values: [made.customer], with: { owner: { type: 'customer' } } },
    { on: 'taxIds.create', param: 'owner.type', values: ['customer'], with: { owner: { customer: made.customer } } },
    {
      on: 'taxIds.list',
      param: 'owner.customer',
      values: [made.customer],
      with: { owner: { type: 'customer', customer: made.bareCustomer } },
    },
    { on: 'taxIds.list', param: 'owner.type', values: ['customer'], with: { owner: { customer: made.customer } } },
    { on: 'taxIds.*', param: 'owner.account', with: { owner: { type: 'self' } }, refused: true },
    { on: 'taxIds.*', param: 'owner.customer_account', with: { owner: { type: 'self' } }, refused: true },
    { on: 'testHelpers.testClocks.create', param: 'customer', refused: true },
    { on: 'testHelpers.testClocks.advance', param: 'frozen_time', at: 'status_details.advancing.target_frozen_time' },
  ]
}
