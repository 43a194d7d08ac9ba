import type { ScenarioName } from '@/sandbox/scenarios'

export type Group = { title: string; scenarios: Partial<Record<ScenarioName, string>> }

/** All scenarios with a description, in the order in which testers look for them. */
export const scenarioGroups: Group[] = [
  {
    title: 'In good order',
    scenarios: {
      example: 'The documented customer, in Italian, in June 2023',
      active: 'Eight invoices paid, the next in twelve days',
      trialing: 'Five days into a trial of fourteen, with a card',
      trialing_without_card: 'In a trial with nothing to pay with',
      trial_will_cancel: 'A trial that is cancelled without a card',
      trial_will_pause: 'A trial that is paused without a card',
      send_invoice: 'Pays by invoices; the last is open',
      metered: 'Pays by use, at fractions of a cent',
      legacy_card: 'Pays by a card saved as a source',
      several_items: 'Three seats and support in one subscription',
      several_subscriptions: 'A yearly, a monthly and one on trial',
    },
  },
  {
    title: 'By invoice',
    scenarios: {
      invoice_not_due: 'Due in four days',
      invoice_due_today: 'Fell due a minute ago',
      invoice_overdue: 'Due five days ago',
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
      bank_debit_processing: 'The bank has not answered yet',
      bank_debit_failed: 'The bank gave the debit back',
      old_debt: 'Active; an earlier month was never paid',
      resumption_failed: 'A pause is over, and the card was declined',
    },
  },
  {
    title: 'Changes and ends',
    scenarios: {
      cancel_scheduled: 'Ends with the period, at the customer’s wish',
      own_reason: 'Ends with the period, for a reason of the merchant’s own',
      cancel_at: 'Ends on a day of its own',
      scheduled_change: 'Premium now, Basic in sixteen days',
      fixed_term: 'Sold for six months, ends in twenty days',
      pausing: 'Payments pause in twenty days for a month, at the customer’s wish',
      pausing_service: 'The subscription pauses in eight days for a month',
      paused: 'Collection resumes in twenty days',
      paused_service: 'Paused for ten days, and for three weeks more',
      trial_paused: 'The trial ended without a card',
      canceled: 'Ended twenty days ago',
    },
  },
  {
    title: 'Prices',
    scenarios: {
      several_seats: 'Three seats of 10 dollars on one item',
      seat_packs: 'Thirty seats, sold by five',
      tiered_seats: 'Five seats at 10 dollars, two at 5',
      currency_option: 'Euros, by the option of a price in dollars',
    },
  },
  {
    title: 'Money',
    scenarios: {
      discount_ending: '20 % off, until the next charge',
      item_discount: 'Half off one of two items',
      customer_discount: '20 % off all, by the customer’s own discount',
      promotion_codes: 'Type SPRING50, ONCE5 or FRIEND10; FIRST, YEARLY and others are refused',
      credit_balance: '50 dollars in the customer’s favour',
      billing_credits: 'Usage paid from credits that run out this month',
      refunded: 'One payment back whole, another in part',
      taxed: '22 % of VAT on top',
      taxed_automatically: 'VAT by where the customer is',
      tax_ids: 'A company with two addresses and four tax IDs',
      details_corrected: 'Invoices in another name than today’s',
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
