import type { MadeObjects } from '../make-objects'
import type { Row } from '../row'

const intents = ['paymentIntents.*', 'setupIntents.*']
const back = 'https://example.com/back'

/** Rows for intents, payment methods, tokens, charges and refunds. */
export function paymentRows(made: MadeObjects): Row[] {
  const link = { payment_method_data: { type: 'link' }, payment_method: null, expand: ['payment_method'] }
  const confirming = { confirm: true, payment_method: made.card, customer: made.customer, return_url: back }
  const secured = { customer: made.secured, payment_method: made.securedCard, return_url: back }
  const creates = ['paymentIntents.create', 'setupIntents.create']
  const challenged = { payment_method: made.securedCard, return_url: null }
  const bank = { type: 'us_bank_account', card: null }
  const account = { account_number: '000123456789', routing_number: '110000000' }
  return [
    {
      on: intents,
      param: 'payment_method_data.type',
      values: ['link'],
      with: { payment_method: null, expand: ['payment_method'] },
      at: ofMethod,
    },
    {
      on: intents,
      param: [
        'payment_method_data.billing_details.**',
        'payment_method_data.metadata.*',
        'payment_method_data.allow_redisplay',
      ],
      with: link,
      at: ofMethod,
    },
    { on: intents, param: 'payment_method_data.**', with: link, refused: true },
    { on: intents, param: ['payment_method_options.**', 'mandate_data.**', 'mandate'], refused: true },
    { on: intents, param: ['confirmation_token', 'payment_method_configuration'], refused: true },
    { on: intents, param: ['attach_to_self', 'flow_directions', 'single_use.**', 'on_behalf_of'], refused: true },
    {
      on: 'setupIntents.create',
      param: ['allowed_payment_method_types', 'excluded_payment_method_types'],
      values: [['card']],
    },
    { on: intents, param: ['allowed_payment_method_types', 'excluded_payment_method_types'], refused: true },
    { on: intents, param: ['amount_details.**', 'hooks.**', 'payment_details.**', 'radar_options.**'], refused: true },
    { on: 'paymentIntents.create', param: ['application_fee_amount', 'transfer_data.destination', 'transfer_group'] },
    { on: 'paymentIntents.*', param: ['application_fee_amount', 'transfer_data.**', 'transfer_group'], refused: true },
    {
      on: 'paymentIntents.update',
      param: ['capture_method', 'statement_descriptor', 'statement_descriptor_suffix'],
      refused: true,
    },
    {
      on: 'paymentIntents.confirm',
      param: ['capture_method', 'receipt_email', 'shipping.**', 'amount_to_confirm'],
      refused: true,
    },
    {
      on: 'paymentIntents.capture',
      param: ['final_capture', 'metadata.*', 'statement_descriptor', 'statement_descriptor_suffix'],
      refused: true,
    },
    { on: 'paymentIntents.capture', param: 'amount_to_capture', at: 'amount_received' },
    { on: ['paymentIntents.create', 'charges.create'], param: 'amount', values: [4200] },
    { on: 'paymentIntents.update', param: 'amount', values: [4200] },
    { on: 'paymentIntents.*', param: 'currency', values: ['eur'] },
    {
      on: intents,
      param: 'confirm',
      values: [true],
      with: { ...confirming, confirm: null, return_url: null, ...neverRedirects },
      moves: 'status',
    },
    { on: creates, param: 'return_url', with: { ...confirming, ...secured, return_url: null }, at: challengeUrl },
    {
      on: 'paymentIntents.confirm',
      param: 'return_url',
      ids: [made.securedIntent],
      with: challenged,
      at: challengeUrl,
    },
    { on: 'setupIntents.confirm', param: 'return_url', ids: [made.securedSetup], with: challenged, at: challengeUrl },
    {
      on: creates,
      param: 'use_stripe_sdk',
      values: [true],
      with: { ...confirming, ...secured },
      moves: 'next_action.type',
    },
    {
      on: 'paymentIntents.confirm',
      param: 'use_stripe_sdk',
      values: [true],
      ids: [made.securedIntent],
      with: { ...challenged, return_url: back },
      moves: 'next_action.type',
    },
    {
      on: 'setupIntents.confirm',
      param: 'use_stripe_sdk',
      values: [true],
      ids: [made.securedSetup],
      with: { ...challenged, return_url: back },
      moves: 'next_action.type',
    },
    {
      on: 'paymentIntents.create',
      param: ['off_session', 'error_on_requires_action'],
      values: [true],
      with: { ...confirming, ...secured },
      moves: '',
    },
    {
      on: 'paymentIntents.confirm',
      param: ['off_session', 'error_on_requires_action'],
      values: [true],
      ids: [made.securedIntent],
      with: challenged,
      moves: '',
    },
    {
      on: intents,
      param: 'client_secret',
      acts: 'server.test.ts: lets a browser confirm what it has the secret of, and nothing else',
    },

    {
      on: 'paymentMethods.create',
      param: 'card.token',
      values: ['tok_mastercard'],
      at: 'card.brand',
      as: () => 'mastercard',
    },
    {
      on: 'paymentMethods.create',
      param: 'card.number',
      values: ['5555555555554444'],
      with: typedCard,
      at: 'card.last4',
      as: () => '4444',
    },
    { on: 'paymentMethods.create', param: 'card.exp_month', values: [3], with: typedCard },
    { on: 'paymentMethods.create', param: 'card.exp_year', values: [2031], with: typedCard },
    {
      on: 'paymentMethods.create',
      param: 'card.cvc',
      values: ['123'],
      with: typedCard,
      moves: 'card.checks.cvc_check',
    },
    { on: 'paymentMethods.create', param: 'type', values: ['link'], with: { card: null } },
    {
      on: 'paymentMethods.create',
      param: 'sepa_debit.iban',
      values: ['DE89370400440532013000'],
      with: { type: 'sepa_debit', card: null },
      at: 'sepa_debit.last4',
      as: () => '3000',
    },
    {
      on: 'paymentMethods.create',
      param: 'us_bank_account.account_number',
      values: ['000999999991'],
      with: { ...bank, us_bank_account: account },
      at: 'us_bank_account.last4',
      as: () => '9991',
    },
    {
      on: 'paymentMethods.create',
      param: 'us_bank_account.routing_number',
      values: ['110000001'],
      with: { ...bank, us_bank_account: account },
    },
    {
      on: 'paymentMethods.create',
      param: ['us_bank_account.account_holder_type', 'us_bank_account.account_type'],
      with: { ...bank, us_bank_account: account },
    },
    { on: 'paymentMethods.create', param: ['billing_details.**', 'allow_redisplay', 'metadata.*'] },
    { on: 'paymentMethods.create', param: ['**.**', 'customer', 'payment_method'], refused: true },
    { on: 'paymentMethods.update', param: ['card.networks.preferred', 'us_bank_account.**'], refused: true },
    { on: 'paymentMethods.update', param: 'card.exp_year', values: [2031] },

    { on: 'tokens.create', param: 'card.number', values: ['5555555555554444'], at: 'card.last4', as: () => '4444' },
    { on: 'tokens.create', param: 'card.exp_month', values: ['3'] },
    { on: 'tokens.create', param: 'card.exp_year', values: ['2031'] },
    { on: 'tokens.create', param: 'card.cvc', values: ['123'], moves: 'card.cvc_check' },
    { on: 'tokens.create', param: ['card.currency', 'card.networks.preferred'], refused: true },
    { on: 'tokens.create', param: 'card', values: ['tok_visa'], with: { card: null }, refused: true },
    {
      on: 'tokens.create',
      param: ['account.**', 'bank_account**', 'customer', 'cvc_update.**', 'person.**', 'pii.**'],
      refused: true,
    },

    {
      on: 'charges.create',
      param: 'source',
      values: ['tok_mastercard'],
      at: 'payment_method_details.card.brand',
      as: () => 'mastercard',
    },
    { on: 'charges.create', param: 'capture', values: [false], at: 'captured' },
    { on: 'charges.create', param: 'currency', values: ['eur'] },
    { on: 'charges.capture', param: 'amount', at: 'amount_captured' },
    {
      on: 'charges.*',
      param: [
        'application_fee**',
        'destination.**',
        'fraud_details.**',
        'on_behalf_of',
        'radar_options.**',
        'transfer_**',
      ],
      refused: true,
    },
    { on: 'charges.create', param: 'statement_descriptor_suffix', refused: true },
    { on: 'charges.capture', param: ['receipt_email', 'statement_descriptor**'], refused: true },
    { on: 'charges.update', param: 'customer', refused: true },
    { on: 'refunds.create', param: 'charge', values: [made.charge], with: { payment_intent: null } },
    { on: 'refunds.create', param: 'payment_intent', values: [made.paidIntent], with: { payment_intent: null } },
    {
      on: 'refunds.create',
      param: ['currency', 'customer', 'instructions_email', 'origin', 'refund_application_fee', 'reverse_transfer'],
      refused: true,
    },
    { on: 'balanceTransactions.list', param: 'payout', refused: true },
    { on: 'balanceTransactions.list', param: 'currency', values: ['jpy'] },
  ]
}

const challengeUrl = 'next_action.redirect_to_url.return_url'
const typedCard = { card: { token: null, number: '4242424242424242', exp_month: 12, exp_year: 2050 } }
const neverRedirects = { automatic_payment_methods: { enabled: true, allow_redirects: 'never' } }
const ofMethod = (path: string) => path.replace('payment_method_data', 'payment_method')
