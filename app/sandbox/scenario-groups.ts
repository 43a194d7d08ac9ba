import type { ScenarioName } from '@/sandbox/scenarios'

type Group = { title: string; scenarios: Partial<Record<ScenarioName, string>> }

/** All scenarios with a description, in the order in which testers look for them. */
export const scenarioGroups: Group[] = [
  {
    title: 'In good order',
    scenarios: {
      example: 'The documented customer, in Italian, in June 2023',
      active: 'Eight invoices paid, the next in twelve days',
      trialing: 'Five days into a trial of fourteen, with a card',
      trialing_without_card: 'The same with nothing to pay with',
      send_invoice: 'Pays by invoices; the last is open',
      metered: 'Pays by use, at fractions of a cent',
      several_items: 'Three seats and support in one subscription',
      several_subscriptions: 'A yearly, a monthly and one on trial',
    },
  },
  {
    title: 'Payments in trouble',
    scenarios: {
      past_due: 'Declined yesterday; Stripe will try again',
      past_due_3ds: 'Yesterday’s charge waits for 3-D Secure',
      unpaid: 'Every attempt failed; Stripe has given up',
      incomplete: 'The first payment waits for 3-D Secure',
      no_card: 'Active, and the card is gone',
      expired_card: 'The card ended since it last paid',
      card_expiring: 'The card ends before the renewal',
    },
  },
  {
    title: 'Changes and ends',
    scenarios: {
      cancel_scheduled: 'Ends with the period, at the customer’s wish',
      cancel_at: 'Ends on a day of its own',
      scheduled_change: 'Premium now, Basic in sixteen days',
      paused: 'Collection resumes in twenty days',
      canceled: 'Ended twenty days ago',
    },
  },
  {
    title: 'Money',
    scenarios: {
      discount_ending: '20 % off, until the next charge',
      credit_balance: '50 dollars in the customer’s favour',
      refunded: 'One payment back whole, another in part',
      taxed: '22 % of VAT on top',
      yen: 'A currency without decimals',
      dinar: 'A currency with three',
    },
  },
  {
    title: 'Extremes',
    scenarios: {
      many_invoices: '240 invoices, one a week',
      long_name: 'Names that no layout expects',
      right_to_left: 'An Arabic name',
    },
  },
]
