import type { ScenarioName } from '../../sandbox/scenarios'

export type LanguageState = {
  name: string
  /** below the portal's address, where `SUBSCRIPTION` and `INVOICE` stand for what the customer has */
  path: string
  /** sends the page's form first; the state is where that leads */
  send?: true
}

const task = (name: string) => `/subscriptions/SUBSCRIPTION/${name}`

/** The customers whose pages are looked at in every language, and the pages of each in the order in which they are opened. */
export const languageStates: { scenario: ScenarioName; pages: LanguageState[] }[] = [
  { scenario: 'several_subscriptions', pages: [{ name: 'several', path: '' }] },
  {
    scenario: 'past_due',
    pages: [
      { name: 'past-due', path: '' },
      { name: 'pay', path: '/invoices/INVOICE/pay' },
    ],
  },
  {
    scenario: 'active',
    pages: [
      { name: 'overview', path: '' },
      { name: 'invoices', path: '/invoices' },
      { name: 'details', path: '/details' },
      { name: 'payment-method', path: '/payment-method' },
      { name: 'update', path: task('update') },
      { name: 'pause', path: task('pause') },
      { name: 'paused', path: task('pause'), send: true },
    ],
  },
  {
    scenario: 'active',
    pages: [
      { name: 'cancel', path: task('cancel') },
      { name: 'cancelled', path: task('cancel'), send: true },
    ],
  },
]
