import { performance } from 'node:perf_hooks'
import { expect } from 'vitest'
import { db } from '../../../lib/db/client'
import { finishIntent } from '../../../lib/tasks/engine/finish-intent'
import { intentKinds } from '../../../lib/tasks/kinds'
import { JobFailed } from '../../../lib/jobs/job-failed'
import { syncCustomer } from '../../../lib/sync/customer/sync-customer'
import { expectInStep } from '../sync/expect-in-step'
import { injectFault, type InjectedFault } from './inject-fault'
import { openUniverse, type Universe } from './open-universe'
import type { SyncHarness } from '../sync/sync-harness'
import { patience, setPatience } from './walk-patience'

/** One thing that a customer does, from a new customer to what Stripe must hold afterwards. */
export type Flow<Made extends { customer: string }> = {
  name: string
  arrange: (universe: Universe) => Promise<Made>
  /** does what the customer does, and returns what a form comes back with */
  act: (made: Made, universe: Universe) => Promise<{ to?: string; state?: { code: string } | null }>
  /** expects that Stripe has done it, and once */
  verify: (made: Made, universe: Universe) => Promise<void>
  /** Stripe refuses it in the end, so that nothing may be left of it */
  refused?: boolean
  /** its calls are like those of another flow, so each meets only one fault unless `FAULT_WALK=all` */
  kin?: boolean
}

export type Walked = {
  flow: string
  position: number
  call: string
  fault: InjectedFault
  /** what the customer was told: the form's target or code, and after how long */
  told: string
  milliseconds: number
  /** the intent's status when the customer was answered */
  atAnswer: string
  outcome: 'right, once'
}

// The lost answer comes first, because for a call that changes something it risks doing it twice.
const faults = [
  'lose_answer',
  'timeout',
  'error',
  'reset',
  'database_gone',
  'rate_limit',
] as const satisfies InjectedFault[]
const [lost, ...others] = faults

/** Kept across the file's flows, so that one flow's calls meet other faults than the next one's. */
let turn = 0

/** Walks running at once; most of their time is a pause between two attempts of the SDK. */
const lanes = 6

/**
 * Walks a flow through every call to Stripe that it makes. It runs once undisturbed, to count the calls, and then once
 * per call and fault, each time with a new customer in an own account. After the customer is answered, the fault is
 * lifted, the intents' jobs finish, and Stripe and the mirror must be right. With `FAULT_WALK=all` every call meets
 * every fault. By default, calls that change something meet the lost answer and two other faults in turn, and calls
 * that read meet one; of the final sync, only the first call is broken.
 */
export async function walkFaults<Made extends { customer: string }>(
  harness: SyncHarness,
  flow: Flow<Made>,
): Promise<Walked[]> {
  const { calls } = await counted(() => run(harness, flow, 0, null))
  const steps = stepsOf(calls, flow.kin ?? false)
  expect(steps.length, 'calls to break').toBeGreaterThan(0)
  const walked: Walked[] = []
  const walk = async ({ position, fault }: Step) => {
    const { walked: step } = await run(harness, flow, position, fault)
    if (step) walked.push(step)
  }
  // All walks share the database, so those that break it run alone.
  await inLanes(
    steps.filter(({ fault }) => fault !== 'database_gone'),
    lanes,
    walk,
  )
  await inLanes(
    steps.filter(({ fault }) => fault === 'database_gone'),
    1,
    walk,
  )
  return walked.sort((a, b) => a.position - b.position)
}

/** Allows enough time for every call that is made before the customer is answered. */
async function counted<T>(work: () => Promise<T>): Promise<T> {
  const usual = patience
  setPatience(60_000)
  return work().finally(() => setPatience(usual))
}

type Step = { position: number; fault: (typeof faults)[number] }

function stepsOf(calls: readonly string[], kin: boolean): Step[] {
  const met = (position: number, some: readonly Step['fault'][]) => some.map((fault) => ({ position, fault }))
  if (process.env.FAULT_WALK === 'all') return calls.flatMap((_, position) => met(position, faults))
  const last = calls.findLastIndex(changes)
  return calls
    .slice(0, Math.max(last, 0) + 2)
    .flatMap((call, position) =>
      met(position, changes(call) && !kin ? [lost, next(others), next(others)] : [next(faults)]),
    )
}

function next(some: readonly Step['fault'][]): Step['fault'] {
  turn += 1
  return some[turn % some.length] ?? lost
}

function changes(call: string): boolean {
  return !call.startsWith('GET ') && !call.endsWith('/create_preview')
}

async function run<Made extends { customer: string }>(
  harness: SyncHarness,
  flow: Flow<Made>,
  position: number,
  fault: InjectedFault | null,
): Promise<{ calls: string[]; walked: Walked | null }> {
  const universe = await openUniverse(harness)
  const { merchant, stripe } = universe
  const made = await flow.arrange(universe)
  const injection = injectFault({ harness, account: merchant.stripeAccountId, position, fault })
  const started = performance.now()
  const answer = await flow.act(made, universe)
  const milliseconds = Math.round(performance.now() - started)
  const { hit } = injection
  const calls = [...injection.calls]
  // Without the database, the status is unknown.
  const atAnswer = fault === 'database_gone' ? ['unknown'] : await statuses(universe)
  await injection.lift()
  if (fault === 'database_gone') await expireLease(merchant.id, made.customer)
  // Whoever was told that nothing was done sends the form again.
  if (answer.state && (await statuses(universe)).length === 0) await flow.act(made, universe)
  await finish(universe)
  await named(`${flow.name}, call ${position + 1} (${hit}), ${fault ?? 'undisturbed'}`, async () => {
    expect(new Set(await statuses(universe))).toEqual(new Set([flow.refused ? 'failed' : 'done']))
    expect(await syncCustomer(merchant, made.customer)).toMatchObject({ ok: true })
    await expectInStep(merchant.id, stripe, made.customer)
    await flow.verify(made, universe)
  })
  if (!fault || !hit) return { calls, walked: null }
  return {
    calls,
    walked: {
      flow: flow.name,
      position: position + 1,
      call: hit.replace(/_\w{8,}/g, '_…'),
      fault,
      told: (answer.to ?? answer.state?.code ?? '').replace(/[\da-f-]{36}/, '…'),
      milliseconds,
      atAnswer: atAnswer.join(),
      outcome: 'right, once',
    },
  }
}

async function statuses({ merchant }: Universe): Promise<string[]> {
  const intents = await db.intent.findMany({ where: { merchantId: merchant.id }, select: { status: true } })
  return intents.map(({ status }) => status)
}

/** Does what the worker does in time: it retries failed jobs. */
async function finish({ merchant }: Universe): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const waiting = await db.intent.findMany({ where: { merchantId: merchant.id, status: 'received' } })
    for (const { id } of waiting) {
      await finishIntent(intentKinds, merchant.id, id).catch((error: unknown) => {
        if (!(error instanceof JobFailed)) throw error
      })
    }
  }
}

/** Ends the lease of a holder that could not give it back, as time would. */
async function expireLease(merchantId: string, customerId: string): Promise<void> {
  await db.customerLease.updateMany({ where: { merchantId, customerId }, data: { expiresAt: new Date(0) } })
}

async function named(name: string, check: () => Promise<void>): Promise<void> {
  try {
    await check()
  } catch (error) {
    if (error instanceof Error) error.message = `${name}: ${error.message}`
    throw error
  }
}

async function inLanes<T>(all: T[], count: number, work: (each: T) => Promise<void>): Promise<void> {
  const left = [...all]
  await Promise.all(
    Array.from({ length: count }, async () => {
      for (let next = left.shift(); next !== undefined; next = left.shift()) await work(next)
    }),
  )
}
