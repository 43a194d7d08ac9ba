import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { collectGarbage } from '../../collect-garbage'
import { Deliveries } from '../../webhooks/deliveries'
import { endpointsFor } from '../../webhooks/endpoints-for'
import type { Change } from './collection'
import { Journal } from './journal'
import type { PaymentOutcome } from '../payments/payment-outcome'
import { replay } from './replay'
import type { SandboxEvent } from './objects'
import { sentForm } from '../http/sent-form'
import { shareStrings } from './share-strings'
import { snapshot } from './snapshot'
import { Universe } from './universe'

/**
 * Does all that is due by `to` (Unix seconds) for the customers of a test clock, each step in its own transaction. A
 * `clock` of null stands for the customers without a test clock. A test clock is moved through `universe.moveClock` to
 * each moment when something is due.
 */
export type AdvanceBilling = (universe: Universe, clock: string | null, to: number) => void

/**
 * Called in the same transaction when a payment that a call or the bank's page confirmed ends or starts to wait. The
 * room that made the intent (its `_invoice`) does the rest. It is not called for the results of `chargePaymentMethod`,
 * whose caller gets them directly.
 */
export type PaymentSettled = (universe: Universe, outcome: PaymentOutcome) => void

export interface SandboxOptions {
  seed: string
  /** Universes are kept in this directory; without it they are kept in memory only. */
  dataDir?: string | undefined
  /** The time is in Unix milliseconds. */
  clock: () => number
  advanceBilling: AdvanceBilling
  paymentSettled: PaymentSettled
  /** These are the delays in milliseconds before each further attempt of a webhook delivery. */
  webhookDelays?: number[] | undefined
  /** Receives each event of a committed transaction as it is sent. */
  checkEvent?: ((event: { type: string }) => void) | undefined
}

/** Holds all universes of one server. */
export class Sandbox {
  /** This is the address for browsers, known once the server listens. */
  publicUrl = ''
  readonly deliveries: Deliveries
  private tick: NodeJS.Timeout | undefined
  private readonly universes = new Map<string, { universe: Universe; journal: Journal | null }>()

  constructor(readonly options: SandboxOptions) {
    this.deliveries = new Deliveries(this, options.webhookDelays)
    for (const journal of this.journals()) this.load(journal)
  }

  /** Starts the timed work: deliveries, and billing for customers without a test clock. */
  start(publicUrl: string): void {
    this.publicUrl = publicUrl
    for (const universe of this.all()) {
      this.resumeAdvancing(universe)
      this.deliveries.resume(universe)
    }
    this.tick = setInterval(() => this.all().forEach((universe) => this.billByWallClock(universe)), 5_000).unref()
  }

  /** Does what is due by now for customers without a test clock, who follow the wall clock. */
  billByWallClock(universe: Universe): void {
    try {
      this.options.advanceBilling(universe, null, universe.wallTime())
    } catch (error) {
      process.stderr.write(`Billing failed: ${error instanceof Error ? error.stack : String(error)}\n`)
    }
  }

  /** Advances a test clock soon after the call that asked for it was answered, as Stripe does. */
  finishAdvancing(universe: Universe, clock: string, to: number): void {
    setImmediate(() => this.advance(universe, clock, to))
  }

  /** Returns the universe of a key, or of a connected account of that key's platform. It is created on first use. */
  universe(key: string, connectedAccount: string | null = null): Universe {
    const known = this.knownUniverse(key, connectedAccount)
    if (known) return known
    const { dataDir } = this.options
    const name = nameOf(key, connectedAccount)
    const journal = dataDir ? new Journal(join(dataDir, `${fileName(name)}.ndjson`)) : null
    journal?.append([['universe', key, connectedAccount]])
    return this.create(key, connectedAccount, journal)
  }

  /** Does the same as `universe` but creates none. */
  knownUniverse(key: string, connectedAccount: string | null = null): Universe | null {
    return this.universes.get(nameOf(key, connectedAccount))?.universe ?? null
  }

  all(): Universe[] {
    return Array.from(this.universes.values(), ({ universe }) => universe)
  }

  /** Returns the platform of a connected account's universe; a platform's universe returns itself. */
  platformOf(universe: Universe): Universe {
    return universe.connectedAccount ? this.universe(universe.key) : universe
  }

  /** Removes a universe and, for a platform, those of its connected accounts. The next call finds it empty. */
  reset(universe: Universe): void {
    for (const [name, entry] of this.universes) {
      const isIt = entry.universe === universe
      const isConnected = !universe.connectedAccount && entry.universe.key === universe.key
      if (!isIt && !isConnected) continue
      entry.journal?.remove()
      this.universes.delete(name)
    }
  }

  close(): void {
    clearInterval(this.tick)
    this.deliveries.close()
    for (const { journal } of this.universes.values()) journal?.close()
  }

  /** Resumes a clock whose advance was interrupted when the process was killed. */
  private resumeAdvancing(universe: Universe): void {
    for (const clock of universe.collection('test_helpers.test_clock').all()) {
      const target = clock.status_details.advancing?.target_frozen_time
      if (target !== undefined) this.finishAdvancing(universe, clock.id, target)
    }
  }

  private advance(universe: Universe, clock: string, to: number): void {
    const clocks = universe.collection('test_helpers.test_clock')
    const end = (status: 'ready' | 'internal_failure') =>
      universe.transact(null, () => {
        const ended = clocks.update(clock, { frozen_time: to, status, status_details: {} })
        universe.emit(`test_helpers.test_clock.${status}`, ended)
      })
    if (!clocks.get(clock)) return
    try {
      this.options.advanceBilling(universe, clock, to)
      end('ready')
    } catch (error) {
      end('internal_failure')
      process.stderr.write(`Advancing ${clock} failed: ${error instanceof Error ? error.stack : String(error)}\n`)
    }
  }

  private create(key: string, connectedAccount: string | null, journal: Journal | null): Universe {
    const { seed, clock } = this.options
    const universe = new Universe({
      key,
      connectedAccount,
      seed,
      clock,
      publicUrl: () => this.publicUrl,
      countEndpoints: (origin, type) => endpointsFor(origin, this.platformOf(origin), type).length,
      onCommit: (changed, changes, events) => this.commit(changed, journal, changes, events),
    })
    this.universes.set(nameOf(key, connectedAccount), { universe, journal })
    return universe
  }

  private commit(universe: Universe, journal: Journal | null, changes: Change[], events: SandboxEvent[]): void {
    journal?.append(changes)
    const { checkEvent } = this.options
    if (checkEvent) for (const event of events) checkEvent(JSON.parse(sentForm(event)) as SandboxEvent)
    if (events.length > 0) this.deliveries.accept(universe, events)
  }

  private journals(): Journal[] {
    const { dataDir } = this.options
    if (!dataDir || !existsSync(dataDir)) return []
    const names = readdirSync(dataDir).filter((name) => name.endsWith('.ndjson'))
    return names.map((name) => new Journal(join(dataDir, name)))
  }

  private load(journal: Journal): void {
    let universe: Universe | null = null
    let linesSince = 0
    const known = new Map<string, string>()
    for (const changes of journal.read()) {
      shareStrings(changes, known)
      linesSince += 1
      for (const change of changes) {
        if (change[0] === 'universe') universe ??= this.create(change[1], change[2], journal)
        else if (universe) replay(universe, change)
        if (change[0] === 'snapshot') linesSince = 0
      }
    }
    if (!universe || linesSince <= linesBeforeRewrite) return
    // Memory left over from reading would add to the memory that writing needs.
    known.clear()
    collectGarbage()
    journal.rewrite(snapshot(universe))
  }
}

/** A journal with more transactions than this is rewritten at the next start. */
const linesBeforeRewrite = 1_000

function nameOf(key: string, connectedAccount: string | null): string {
  return connectedAccount ? `${key}/${connectedAccount}` : key
}

function fileName(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 24)
}
