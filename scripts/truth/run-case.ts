import Stripe from 'stripe'
import { sandboxClient } from '../../sandbox/testing/sandbox-client'
import { findDifferences } from './compare/find-differences'
import { findLies, type Fault } from './compare/find-lies'
import { makeCustomer } from './customer/make-customer'
import type { TruthCase } from './generate/truth-case'
import { letTimePass } from './happen/let-time-pass'
import { takeSnapshot } from './happen/snapshot'
import { Visit } from './page/visit'
import { readBlocks } from './read/read-blocks'
import { english } from './read/english'
import { italian } from './read/italian'
import type { World } from './world'

export type CaseReport = {
  faults: Fault[]
  /** how many things were said, of each kind */
  said: Record<string, number>
  /** what Stripe refused to do for the customer */
  refused: string[]
  /** the subscription's status when the page was read */
  status: string
  /** the overview in English, a line for each piece of text */
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
  const faults: Fault[] = []
  const readings = []
  let page: string[] = []
  for (const language of [english, italian]) {
    const blocks = await visit.read('', language.tag)
    page = page.length > 0 ? page : blocks.map(({ text }) => text)
    const { said, unread } = readBlocks(blocks, language)
    readings.push(said)
    for (const { text } of unread) faults.push({ kind: 'unread', of: language.tag, what: text })
  }
  const [said = [], inItalian = []] = readings
  faults.push(...findDifferences(said, inItalian))
  const until = said.find(({ kind }) => kind === 'ends' || kind === 'ends_as_agreed')?.day
  const { after, end } = await letTimePass(
    stripe,
    customer,
    before,
    until ? Date.parse(`${until}T23:59:59Z`) / 1000 : null,
  )
  faults.push(...findLies({ said, before, after, end }))
  const counts: Record<string, number> = {}
  for (const { kind } of said) counts[kind] = (counts[kind] ?? 0) + 1
  return { faults, said: counts, refused: customer.refused, status: before.subscription.status, page }
}
