/**
 * The operations a customer portal needs, by the SDK's resource file and method. `npm run conformance` counts its
 * coverage out of these; a call of any other route is answered as one that the sandbox does not know.
 */
export const portalOperations: Record<string, readonly string[]> = {
  Accounts: ['del', 'retrieve', 'update', 'retrieveCurrent', 'list', 'create'],
  Balance: ['retrieve'],
  BalanceTransactions: ['list', 'retrieve'],
  'Billing/MeterEventAdjustments': ['create'],
  'Billing/MeterEvents': ['create'],
  'Billing/Meters': ['list', 'create', 'retrieve', 'update', 'deactivate', 'reactivate', 'listEventSummaries'],
  'BillingPortal/Configurations': ['list', 'create', 'retrieve', 'update'],
  'BillingPortal/Sessions': ['create'],
  Charges: ['list', 'create', 'retrieve', 'update', 'search', 'capture'],
  Coupons: ['del', 'retrieve', 'update', 'list', 'create'],
  CreditNotes: [
    'list', 'create', 'retrieve', 'update', 'preview', 'voidCreditNote', 'listPreviewLineItems', 'listLineItems',
  ],
  Customers: [
    'del', 'retrieve', 'update', 'deleteDiscount', 'list', 'create', 'search',
    'listBalanceTransactions', 'createBalanceTransaction', 'retrieveBalanceTransaction', 'updateBalanceTransaction',
    'listPaymentMethods', 'retrievePaymentMethod', 'deleteTaxId', 'retrieveTaxId', 'listTaxIds', 'createTaxId',
  ],
  Events: ['list', 'retrieve'],
  InvoiceItems: ['del', 'retrieve', 'update', 'list', 'create'],
  InvoicePayments: ['list', 'retrieve'],
  Invoices: [
    'del', 'retrieve', 'update', 'list', 'create', 'search', 'addLines', 'attachPayment', 'finalizeInvoice',
    'markUncollectible', 'pay', 'removeLines', 'sendInvoice', 'updateLines', 'voidInvoice', 'createPreview',
    'listLineItems', 'updateLineItem',
  ],
  PaymentIntents: ['list', 'create', 'retrieve', 'update', 'search', 'cancel', 'capture', 'confirm'],
  PaymentMethods: ['list', 'create', 'retrieve', 'update', 'attach', 'detach'],
  Plans: ['del', 'retrieve', 'update', 'list', 'create'],
  Prices: ['list', 'create', 'retrieve', 'update', 'search'],
  Products: ['del', 'retrieve', 'update', 'list', 'create', 'search'],
  PromotionCodes: ['list', 'create', 'retrieve', 'update'],
  Refunds: ['list', 'create', 'retrieve', 'update', 'cancel'],
  SetupAttempts: ['list'],
  SetupIntents: ['list', 'create', 'retrieve', 'update', 'cancel', 'confirm'],
  SubscriptionItems: ['del', 'retrieve', 'update', 'list', 'create'],
  SubscriptionSchedules: ['list', 'create', 'retrieve', 'update', 'cancel', 'release'],
  Subscriptions: [
    'cancel', 'retrieve', 'update', 'deleteDiscount', 'list', 'create', 'search', 'migrate', 'pause', 'resume',
  ],
  TaxIds: ['del', 'retrieve', 'list', 'create'],
  TaxRates: ['list', 'create', 'retrieve', 'update'],
  'TestHelpers/TestClocks': ['del', 'retrieve', 'list', 'create', 'advance'],
  Tokens: ['retrieve', 'create'],
  WebhookEndpoints: ['del', 'retrieve', 'update', 'list', 'create'],
}
