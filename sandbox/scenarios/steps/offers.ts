import Stripe from 'stripe'

export interface Offer {
  product: { id: string; name: string; description: string; picture?: string; unit_label?: string }
  price: Omit<Stripe.PriceCreateParams, 'product' | 'lookup_key'>
  /** The name of the event whose sum is billed. */
  meter?: string
}

const monthly = { interval: 'month' } as const

const premium = {
  id: 'prod_premium',
  name: 'Premium Monthly',
  description: 'Monthly renewable subscription',
  picture: 'premium',
}

/** The event of the metered offer. */
export const apiCalls = 'api_calls'

/** What the scenarios' customers subscribe to, by the lookup key of the price. */
export const offers = {
  premium_monthly: { product: premium, price: { currency: 'usd', unit_amount: 2999, recurring: monthly } },
  premium_yearly: {
    product: {
      ...premium,
      id: 'prod_premium_yearly',
      name: 'Premium Yearly',
      description: 'Yearly renewable subscription',
    },
    price: { currency: 'usd', unit_amount: 29900, recurring: { interval: 'year' } },
  },
  premium_mensile: {
    product: {
      id: 'prod_premium_mensile',
      name: 'Premium Mensile',
      description: 'Abbonamento mensile rinnovabile',
      picture: 'premium',
    },
    price: { currency: 'usd', unit_amount: 2999, recurring: monthly },
  },
  base_mensile: {
    product: {
      id: 'prod_base_mensile',
      name: 'Base Mensile',
      description: 'Tutto l’essenziale, ogni mese',
      picture: 'basic',
    },
    price: { currency: 'eur', unit_amount: 999, recurring: monthly },
  },
  basic_monthly: {
    product: {
      id: 'prod_basic',
      name: 'Basic Monthly',
      description: 'All the essentials, month by month',
      picture: 'basic',
    },
    price: { currency: 'usd', unit_amount: 999, recurring: monthly },
  },
  team_monthly: {
    product: {
      id: 'prod_team',
      name: 'Team',
      description: 'A seat for everyone in the team',
      picture: 'basic',
      unit_label: 'seat',
    },
    price: { currency: 'usd', unit_amount: 1000, recurring: monthly, currency_options: { eur: { unit_amount: 900 } } },
  },
  packs_monthly: {
    product: { id: 'prod_packs', name: 'Team Packs', description: 'Seats by five', picture: 'box', unit_label: 'seat' },
    price: {
      currency: 'usd',
      unit_amount: 1000,
      recurring: monthly,
      transform_quantity: { divide_by: 5, round: 'up' },
    },
  },
  tiered_monthly: {
    product: {
      id: 'prod_tiered',
      name: 'Growing Team',
      description: 'Five seats at the full price, more for half',
      picture: 'basic',
      unit_label: 'seat',
    },
    price: {
      currency: 'usd',
      recurring: monthly,
      billing_scheme: 'tiered',
      tiers_mode: 'graduated',
      tiers: [
        { up_to: 5, unit_amount: 1000 },
        { up_to: 'inf', unit_amount: 500 },
      ],
    },
  },
  support_monthly: {
    product: {
      id: 'prod_support',
      name: 'Priority Support',
      description: 'Answers within the hour',
      picture: 'support',
    },
    price: { currency: 'usd', unit_amount: 1500, recurring: monthly },
  },
  box_weekly: {
    product: { id: 'prod_box', name: 'Weekly Box', description: 'A surprise every week', picture: 'box' },
    price: { currency: 'usd', unit_amount: 1250, recurring: { interval: 'week' } },
  },
  tea_monthly: {
    product: { id: 'prod_tea', name: 'Tea Club', description: 'Three teas from Shizuoka every month', picture: 'tea' },
    price: { currency: 'jpy', unit_amount: 1480, recurring: monthly },
  },
  dinar_monthly: {
    product: {
      id: 'prod_dinar',
      name: 'Gulf Monthly',
      description: 'Monthly renewable subscription',
      picture: 'premium',
    },
    price: { currency: 'kwd', unit_amount: 9250, recurring: monthly },
  },
  api_calls: {
    product: {
      id: 'prod_api_calls',
      name: 'API Calls',
      description: 'Pay for what you call',
      picture: 'support',
      unit_label: 'call',
    },
    price: {
      currency: 'usd',
      unit_amount_decimal: Stripe.Decimal.from('0.4'),
      recurring: { ...monthly, usage_type: 'metered' },
    },
    meter: apiCalls,
  },
  long_name_monthly: {
    product: {
      id: 'prod_long_name',
      name: 'Enterprise Collaboration, Compliance & Analytics Suite for Distributed Teams (Early Adopter Edition, EMEA)',
      description:
        'Unlimited workspaces, audit trails, data residency, single sign-on, sandboxed environments, a dedicated success ' +
        'manager and a plan name that is longer than anybody would wish for on a telephone.',
    },
    price: { currency: 'eur', unit_amount: 1234567, recurring: monthly },
  },
} satisfies Record<string, Offer>

export type OfferName = keyof typeof offers
