import type { SandboxEvent } from '../core/store/objects'
import { sentForm } from '../core/http/sent-form'
import type { Universe } from '../core/store/universe'
import type { Attempt, Delivery } from './delivery'
import { endpointsFor } from './endpoints-for'
import { postPayload } from './post-payload'
import { WorkQueue } from './work-queue'

/** Milliseconds before each further attempt. A delivery has failed once all attempts are used up. */
const defaultDelays = [1_000, 5_000, 30_000, 120_000, 600_000, 3_600_000, 21_600_000]

/** A universe remembers this many finished deliveries. */
const kept = 1_000

/** Finds the universes that may hold an endpoint for an event. */
interface Homes {
  universe(key: string, connectedAccount: string): Universe
  platformOf(universe: Universe): Universe
}

/**
 * Sends events to webhook endpoints. Payloads are signed, retried with back-off, and subject to the faults asked for.
 */
export class Deliveries {
  private readonly timers = new Set<NodeJS.Timeout>()
  private readonly queues = new Map<string, WorkQueue>()
  private isClosed = false

  constructor(
    private readonly homes: Homes,
    private readonly delays: number[] = defaultDelays,
  ) {}

  /** Starts delivering the events of a committed transaction. */
  accept(universe: Universe, events: SandboxEvent[]): void {
    const platform = this.homes.platformOf(universe)
    for (const event of events) {
      for (const { universe: home, endpoint } of endpointsFor(universe, platform, event.type)) {
        const met = universe.webhookFaults.take(event.type)
        const delivery = this.record(home, universe, event, endpoint.id, met?.fault.kind ?? null)
        this.dispatch(home, universe, delivery, met)
      }
    }
  }

  /** Releases the held deliveries of a universe's events, in their order or the reverse. */
  release(universe: Universe, reverse: boolean): number {
    const held = this.heldOf(universe)
    for (const { home, delivery } of reverse ? held.reverse() : held) {
      home.transact(null, () => home.collection('_delivery').update(delivery.id, { state: 'pending' }))
      this.send(home, delivery.id)
    }
    return held.length
  }

  /** Sends a delivery once more, whatever its outcome so far. */
  resend(home: Universe, id: string): void {
    home.transact(null, () => home.collection('_delivery').update(id, { state: 'pending', next_attempt_at: null }))
    this.send(home, id)
  }

  /** Resumes the deliveries that were under way when the process ended. */
  resume(home: Universe): void {
    for (const { id, state, next_attempt_at: at } of home.collection('_delivery').all().reverse()) {
      if (state === 'pending' || state === 'held') this.later((at ?? 0) - Date.now(), () => this.send(home, id))
    }
  }

  close(): void {
    this.isClosed = true
    for (const timer of this.timers) clearTimeout(timer)
  }

  private dispatch(
    home: Universe,
    universe: Universe,
    { id }: Delivery,
    met: ReturnType<Universe['webhookFaults']['take']>,
  ) {
    switch (met?.fault.kind) {
      case 'drop':
      case 'hold':
        return
      case 'reorder':
        if (met.isLast) this.release(universe, true)
        return
      case 'delay':
        this.later(met.fault.delay, () => this.send(home, id))
        return
      case 'duplicate':
        this.send(home, id)
        this.send(home, id)
        return
      default:
        this.send(home, id)
    }
  }

  private record(
    home: Universe,
    universe: Universe,
    event: SandboxEvent,
    endpoint: string,
    fault: string | null,
  ): Delivery {
    const state = fault === 'drop' ? 'dropped' : fault === 'hold' || fault === 'reorder' ? 'held' : 'pending'
    return home.transact(null, () => {
      const deliveries = home.collection('_delivery')
      if (deliveries.size >= 2 * kept) this.trim(home)
      return deliveries.insert({
        id: home.newId('dlv'),
        object: '_delivery',
        event: event.id,
        type: event.type,
        account: universe.connectedAccount,
        endpoint,
        state,
        attempts: [],
        next_attempt_at: null,
      })
    })
  }

  private trim(home: Universe): void {
    const finished = home
      .collection('_delivery')
      .all()
      .filter(({ state }) => state !== 'pending' && state !== 'held')
    for (const { id } of finished.slice(kept)) home.collection('_delivery').delete(id)
  }

  private heldOf(universe: Universe) {
    const homes = new Set([universe, this.homes.platformOf(universe)])
    return Array.from(homes).flatMap((home) =>
      home
        .collection('_delivery')
        .all()
        .reverse()
        .filter(({ state, account }) => state === 'held' && account === universe.connectedAccount)
        .map((delivery) => ({ home, delivery })),
    )
  }

  private send(home: Universe, id: string): void {
    const endpoint = home.collection('_delivery').get(id)?.endpoint
    if (!endpoint) return
    let queue = this.queues.get(endpoint)
    if (!queue) this.queues.set(endpoint, (queue = new WorkQueue(8)))
    queue.add(() => this.attempt(home, id))
  }

  private async attempt(home: Universe, id: string): Promise<void> {
    const delivery = home.collection('_delivery').get(id)
    const universe = delivery?.account ? this.homes.universe(home.key, delivery.account) : home
    const event = universe.collection('event').get(delivery?.event)
    const endpoint = home.collection('webhook_endpoint').get(delivery?.endpoint)
    if (this.isClosed || !delivery || !event) return
    const attempt: Attempt = endpoint
      ? await postPayload(endpoint.url, endpoint._secret ?? '', sentForm(event))
      : { at: Date.now(), duration_ms: 0, status: null, error: 'The endpoint is gone.' }
    // The universe may have been reset meanwhile.
    if (this.isClosed || !home.collection('_delivery').get(id)) return
    this.finish(home, universe, id, attempt)
  }

  private finish(home: Universe, universe: Universe, id: string, attempt: Attempt): void {
    const delivery = home.collection('_delivery').require(id)
    const attempts = [...delivery.attempts, attempt]
    const succeeded = attempt.error === null
    const wait = succeeded || delivery.state === 'succeeded' ? undefined : this.delays[attempts.length - 1]
    const state = succeeded || delivery.state === 'succeeded' ? 'succeeded' : wait === undefined ? 'failed' : 'pending'
    const next = wait === undefined ? null : Date.now() + wait
    home.transact(null, () => home.collection('_delivery').update(id, { attempts, state, next_attempt_at: next }))
    if (succeeded && delivery.state !== 'succeeded') this.countDown(universe, delivery.event)
    if (wait !== undefined) this.later(wait, () => this.send(home, id))
  }

  private countDown(universe: Universe, id: string): void {
    const event = universe.collection('event').get(id)
    if (!event || event.pending_webhooks === 0) return
    universe.transact(null, () =>
      universe.collection('event').update(id, { pending_webhooks: event.pending_webhooks - 1 }),
    )
  }

  private later(delay: number, work: () => void): void {
    const timer = setTimeout(
      () => {
        this.timers.delete(timer)
        if (!this.isClosed) work()
      },
      Math.max(0, delay),
    )
    timer.unref()
    this.timers.add(timer)
  }
}
