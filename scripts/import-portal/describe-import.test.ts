import { expect, it } from 'vitest'
import { describeImport } from './describe-import'

const portal = { id: 'bpc_1', name: 'Basic', isDefault: true }

it('is a line, and a table of what is different', () => {
  const differences = [
    { setting: 'features.customer_update', atStripe: 'email', here: 'no effect yet' },
    { setting: 'login_page.url', atStripe: 'https://billing.stripe.com/p/login/1', here: 'https://a.example/login' },
  ]
  expect(describeImport(portal, { outcome: 'added', changed: [] }, differences)).toBe(
    `bpc_1 (Basic, default) imported
  setting                   at Stripe                             here
  features.customer_update  email                                 no effect yet
  login_page.url            https://billing.stripe.com/p/login/1  https://a.example/login`,
  )
})

it('says what was changed here, and that all is the same', () => {
  const unnamed = { ...portal, name: null, isDefault: false }
  expect(describeImport(unnamed, { outcome: 'kept', changed: ['name', 'features.invoice_history'] }, [])).toBe(
    'bpc_1 was changed here, and is kept (name, features.invoice_history)\n  nothing is different here',
  )
})
