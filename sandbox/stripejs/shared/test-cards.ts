import type { MessageKey } from './messages/en'

/** The form offers these of Stripe's documented test cards, the most useful first. */
export const testCards: { number: string; outcome: MessageKey }[] = [
  { number: '4242424242424242', outcome: 'testCard_success' },
  { number: '5555555555554444', outcome: 'testCard_success' },
  { number: '378282246310005', outcome: 'testCard_success' },
  { number: '4000002500003155', outcome: 'testCard_authenticate' },
  { number: '4000002760003184', outcome: 'testCard_authenticateAlways' },
  { number: '4000008400001629', outcome: 'testCard_authenticateThenDecline' },
  { number: '4000000000000341', outcome: 'testCard_failsWhenCharged' },
  { number: '4000000000000002', outcome: 'testCard_declined' },
  { number: '4000000000009995', outcome: 'testCard_insufficientFunds' },
  { number: '4000000000000069', outcome: 'testCard_expired' },
  { number: '4000000000000127', outcome: 'testCard_incorrectCvc' },
  { number: '4000000000000119', outcome: 'testCard_processingError' },
]
