import { readFileSync } from 'node:fs'
import { expect, test as base } from '@playwright/test'
import Stripe from 'stripe'
import type { ScenarioName } from '../scenarios'
import { advanceTo } from '../scenarios/steps/advance-to'
import type { ScenarioResult } from '../scenarios/scenario'
import { waitForMail } from './wait-for-mail'

export { expect }

/** Where a stack runs, as `var/demo.json` tells it. */
export interface PorticoStack {
  /** QA's panel; the portal is on the same origin. */
  qa: string
  stripe: { base: string; secretKey: string }
}

interface MadeCustomer extends ScenarioResult {
  merchant: string
  /** The portal's link; it may be opened any number of times. */
  portal: string
}

interface TestFixtures {
  /** Makes a customer in a situation and opens the portal in `page`. */
  scenario: (name: ScenarioName, options?: { now?: Date; seed?: string }) => Promise<MadeCustomer>
  /** Moves a customer's test clock on and waits until all that became due was done. */
  advance: (made: Pick<MadeCustomer, 'testClock'>, to: Date) => Promise<void>
  /** Waits for the latest mail to an address. */
  mailTo: (address: string, options?: Parameters<typeof waitForMail>[3]) => ReturnType<typeof waitForMail>
}

interface WorkerFixtures {
  portico: PorticoStack
  /** This worker's own `acct_…`, and so a universe and a merchant that no other worker meets. */
  account: string
  /** The official SDK in that universe. */
  stripe: Stripe
}

/** Playwright's `test` on the sandbox of a running stack; see docs/testing.md. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  portico: [
    // Its default: the stack of `npm run demo` in this checkout.
    async ({}, provide) =>
      provide(JSON.parse(readFileSync(process.env.PORTICO_DEMO ?? 'var/demo.json', 'utf8')) as PorticoStack),
    { scope: 'worker', option: true },
  ],
  account: [
    async ({}, provide, { parallelIndex, workerIndex }) => {
      // A run of its own never finds what an earlier one left.
      const run = Math.floor(performance.timeOrigin).toString(36)
      await provide(`acct_worker${parallelIndex}x${workerIndex}x${run}`)
    },
    { scope: 'worker' },
  ],
  stripe: [
    async ({ portico: { stripe }, account }, provide) => {
      const { hostname, port, protocol } = new URL(stripe.base)
      await provide(
        new Stripe(stripe.secretKey, {
          host: hostname,
          port,
          protocol: protocol === 'https:' ? 'https' : 'http',
          stripeAccount: account,
          telemetry: false,
        }),
      )
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ portico }, provide) => provide(new URL(portico.qa).origin),
  scenario: async ({ page, request, account }, provide) => {
    await provide(async (name, { now, seed } = {}) => {
      const params = { account, ...(now && { now: now.toISOString() }), ...(seed && { seed }) }
      const answer = await request.post(`/sandbox/scenarios/${name}`, { params })
      if (answer.status() !== 201)
        throw new Error(`${name} could not be made: ${answer.status()} ${await answer.text()}`)
      const made = (await answer.json()) as MadeCustomer
      await page.goto(made.portal)
      return made
    })
  },
  advance: async ({ stripe }, provide) => {
    await provide(({ testClock }, to) => advanceTo(stripe, testClock, to))
  },
  mailTo: async ({ portico: { stripe } }, provide) => {
    await provide((address, options) => waitForMail(stripe.base, stripe.secretKey, address, options))
  },
})
