import { expect, it } from 'vitest'
import { dashboardUrl } from './dashboard-url'

it.each([
  ['live', null, 'https://dashboard.stripe.com/customers/cus_1'],
  ['test', null, 'https://dashboard.stripe.com/test/customers/cus_1'],
  ['live', 'acct_1', 'https://dashboard.stripe.com/acct_1/customers/cus_1'],
  ['test', 'acct_1', 'https://dashboard.stripe.com/acct_1/test/customers/cus_1'],
  ['sandbox', null, '/sandbox/customers/cus_1'],
  ['sandbox', 'acct_1', '/sandbox/customers/cus_1?account=acct_1'],
] as const)('leads to the page of an object in %s mode, of account %s', (mode, stripeAccountId, url) => {
  expect(dashboardUrl({ stripeAccountId }, 'customers/cus_1', mode)).toBe(url)
})
