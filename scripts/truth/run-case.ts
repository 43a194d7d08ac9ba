import Stripe from 'stripe'
import { takeAction } from './act/take-action'
import type { Fault } from './compare/find-lies'
import { judgePages } from './compare/judge-pages'
import { enterCase } from './enter-case'
import { nameOfAct } from './generate/case-act'
import type { TruthCase } from './generate/truth-case'
import { lastSaidDay } from './happen/last-said-day'
import { letTimePass } from './happen/let-time-pass'
import { takeSnapshot } from './happen/snapshot'
import { readOverview } from './read/read-overview'
import type { World } from './world'

export type CaseReport = {
  faults: Fault[]
  /** how many things were said, of each kind */
  said: Record<string, number>
  /** what Stripe refused to do for the customer */
  refused: string[]
  /** the subscription's status when the page was read */
  status: string
  /** the action that was taken through its form */
  acted: string | null
  /** the pages in English, a line for each piece of text */
  page: string[]
}

/** Makes a customer, reads their portal, takes an action through its form, lets time pass, and compares. */
export async function runCase(world: World, made: TruthCase): Promise<CaseReport> {
  let entered
  try {
    entered = await enterCase(world, made)
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error
    return { faults: [], said: {}, refused: [error.message], status: 'refused', acted: null, page: [] }
  }
  const { stripe, customer, before, visit } = entered
  const { subscription } = customer
  const overview = await readOverview(visit)
  const { act } = made
  const taken = act && (await takeAction(visit, act, customer))
  const acted = act && taken ? { ...taken, act } : null
  const settled = acted ? await takeSnapshot(stripe, customer) : before
  const successor = act?.what === 'resubscribe' ? (settled.subscriptions[0]?.id ?? subscription) : subscription
  const read = acted
    ? [overview, ...(acted.choice ? [acted.choice] : []), acted.form, acted.receipt, acted.overview]
    : [overview]
  const { afterOf, end } = await letTimePass(stripe, customer, settled, lastSaidDay(acted ? read.slice(1) : read))
  const judged = { zone: made.zone, overview, acted, subscription, successor, before, settled, afterOf, end }
  const said: Record<string, number> = {}
  for (const { kind } of read.flatMap((page) => page.said)) said[kind] = (said[kind] ?? 0) + 1
  return {
    faults: [...read.flatMap(({ faults }) => faults), ...judgePages(judged)],
    said,
    refused: customer.refused,
    status: before.subscriptions.find(({ id }) => id === subscription)?.status ?? 'none',
    acted: acted && nameOfAct(acted.act),
    page: read.flatMap(({ text }) => ['', ...text]),
  }
}
