import Stripe from 'stripe'
import { sandboxClient } from '../../sandbox/testing/sandbox-client'
import { findLies, type Fault } from './compare/find-lies'
import { makeCustomer } from './customer/make-customer'
import type { TruthCase } from './generate/truth-case'
import { letTimePass } from './happen/let-time-pass'
import { takeSnapshot } from './happen/snapshot'
import { Visit } from './page/visit'
import { cancel } from './act/cancel'
import { configureCancelling } from './act/configure-cancelling'
import { nameOfAct } from './generate/count-kinds'
import { readPage, type ReadPage } from './read/read-page'
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

/** Makes a customer, reads their portal, lets time pass, and compares. */
export async function runCase(world: World, made: TruthCase): Promise<CaseReport> {
  const account = `acct_truth${crypto.randomUUID().replaceAll('-', '').slice(0, 16)}`
  const stripe = sandboxClient(world.stripe.base, world.stripe.secretKey, { account, retries: 2 })
  const refusedCase = (message: string): CaseReport => ({
    faults: [],
    said: {},
    refused: [message],
    status: 'refused',
    acted: null,
    page: [],
  })
  let customer
  try {
    customer = await makeCustomer(stripe, made)
  } catch (error) {
    if (error instanceof Stripe.errors.StripeInvalidRequestError) return refusedCase(error.message)
    throw error
  }
  const before = await takeSnapshot(stripe, customer)
  const visit = await Visit.open(world.origin, account, customer.customer)
  if (made.act) await configureCancelling(world, account, made.act)
  const overview = await readPage(visit, '')
  const acted = made.act && (await cancel(visit, customer.subscription))
  // What was asked for changes what the overview said.
  const pages = acted ? [acted.form, acted.confirmation] : [overview]
  const settled = acted ? await takeSnapshot(stripe, customer) : before
  const { after, end } = await letTimePass(stripe, customer, before, endOf(pages))
  const asked = before
  const read = acted ? [overview, ...pages] : pages
  const faults = [
    ...read.flatMap((page) => page.faults),
    ...pages.flatMap(({ said }, index) =>
      findLies({ said, asked, before: index === 0 ? before : settled, after, end }),
    ),
  ]
  const counts: Record<string, number> = {}
  for (const { kind } of read.flatMap(({ said }) => said)) counts[kind] = (counts[kind] ?? 0) + 1
  const page = read.flatMap(({ text }) => ['', ...text])
  const { status } = before.subscription
  const done = acted && made.act ? nameOfAct(made.act) : null
  return { faults, said: counts, refused: customer.refused, status, acted: done, page }
}

/** The end of the last day that was said to be the end. */
function endOf(pages: ReadPage[]): number | null {
  const day = pages.flatMap(({ said }) => said).find(({ kind }) => kind === 'ends' || kind === 'ends_as_agreed')?.day
  return day ? Date.parse(`${day}T23:59:59Z`) / 1000 : null
}
