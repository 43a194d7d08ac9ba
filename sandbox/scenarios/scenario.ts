import type Stripe from 'stripe'

export interface ScenarioContext {
  /** The official SDK, with the key of the account in which the scenario is made. */
  stripe: Stripe
  /** The customers' test clocks stop at this moment. */
  now: Date
  /** Distinguishes the customers of one run from those of another. */
  seed: string
  /** The sandbox serves the products' pictures at this address. Without it products have none. */
  sandboxUrl?: string
}

export interface ScenarioResult {
  customer: string
  /** The customer's subscriptions. The first is the one that the scenario is about. */
  subscriptions: string[]
  testClock: string
}

/** Makes one customer in a certain state. It only calls the API. */
export type Scenario = (context: ScenarioContext) => Promise<ScenarioResult>
