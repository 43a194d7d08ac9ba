import type Stripe from 'stripe'

export interface ScenarioContext {
  /** The official SDK, at the account the scenario is to be made in. */
  stripe: Stripe
  /** The customers' present: the moment their test clocks stop at. */
  now: Date
  /** Tells the customers of one run from those of another. */
  seed: string
  /** Where the sandbox serves the products' pictures; without it products have none. */
  sandboxUrl?: string
}

export interface ScenarioResult {
  customer: string
  /** The customer's subscriptions, the one the scenario is about first. */
  subscriptions: string[]
  testClock: string
}

/** Makes one customer in a certain state, by calls of the API alone. */
export type Scenario = (context: ScenarioContext) => Promise<ScenarioResult>
