import { changedAttributes } from './changed-attributes'
import { MailFaults } from '../../mail/mail-faults'
import { WebhookFaults } from '../../webhooks/webhook-faults'
import { apiVersion } from '../http/api-version'
import { CallLog } from '../http/call-log'
import { Collection, type Change } from './collection'
import { Faults } from '../http/faults'
import { newId } from './new-id'
import type { Kind, Objects, SandboxEvent, StoredObject } from './objects'
import { StoredAnswers, type StoredAnswer } from '../http/stored-answers'
import { keepsChanges, type Cause, type Transaction } from './transaction'

export interface UniverseOptions {
  /** `X` of `sk_test_X`. */
  key: string
  /** The connected account, or null for the platform's own universe. */
  connectedAccount: string | null
  seed: string
  /** Unix milliseconds. */
  clock: () => number
  /** The sandbox's address for browsers, once it listens. */
  publicUrl: () => string
  /** How many webhook endpoints an event of this type goes to. */
  countEndpoints: (universe: Universe, type: string) => number
  /** Called after each transaction with all its changes. */
  onCommit: (universe: Universe, changes: Change[], events: SandboxEvent[]) => void
}

/**
 * How many of a kind are kept, the latest. Stripe forgets events after thirty days; a universe whose clocks run, after
 * so many.
 */
const kept: Record<string, number> = { event: 20_000, _mail: 200 }

/** All that one account holds: its objects, its time, its ids. Nothing is shared with another universe. */
export class Universe {
  readonly key: string
  readonly connectedAccount: string | null
  readonly answers = new StoredAnswers()
  readonly faults = new Faults()
  readonly calls = new CallLog()
  readonly webhookFaults = new WebhookFaults()
  readonly mailFaults = new MailFaults()
  private readonly collections = new Map<string, Collection<StoredObject>>()
  private counts = new Map<string, number>()
  private transaction: Transaction | null = null

  constructor(private readonly options: UniverseOptions) {
    this.key = options.key
    this.connectedAccount = options.connectedAccount
  }

  /** The account's own id. */
  get account(): string {
    return this.connectedAccount ?? newId(`${this.options.seed}|${this.key}`, 'acct', 0)
  }

  get publicUrl(): string {
    return this.options.publicUrl()
  }

  collection<K extends Kind>(kind: K): Collection<Objects[K] & StoredObject> {
    return this.rawCollection(kind) as unknown as Collection<Objects[K] & StoredObject>
  }

  /** A collection by a name only known at run time. */
  rawCollection(kind: string): Collection<StoredObject> {
    let collection = this.collections.get(kind)
    if (!collection) {
      collection = new Collection<StoredObject>(kind, (change, undo) => this.record(change, undo), kept[kind])
      this.collections.set(kind, collection)
    }
    return collection
  }

  kinds(): string[] {
    return Array.from(this.collections.keys())
  }

  /** The next id of a prefix (`cus`, `sub`, `in`, …): the same order of calls gives the same ids. */
  newId(prefix: string): string {
    return newId(this.idSeed, prefix, this.count(prefix))
  }

  /** Unix seconds: the frozen time of the customer's test clock, or the wall clock's. */
  now(customerId?: string | null): number {
    const customer = this.collection('customer').get(customerId)
    const clock = this.collection('test_helpers.test_clock').get(customer?.test_clock)
    return clock?.frozen_time ?? this.wallTime()
  }

  /** Sets a test clock's time while it advances; nothing is emitted. */
  moveClock(clock: string, frozenTime: number): void {
    this.collection('test_helpers.test_clock').update(clock, { frozen_time: frozenTime })
  }

  wallTime(): number {
    return Math.floor(this.options.clock() / 1000)
  }

  /** Replaces an object by its new version and emits the event, with `previous_attributes`, if anything changed. */
  change<K extends Kind>(
    kind: K,
    id: string,
    patch: Partial<Objects[K]>,
    eventType: string,
  ): Objects[K] & StoredObject {
    const before = this.collection(kind).require(id)
    const after = this.collection(kind).update(id, patch as Partial<Objects[K] & StoredObject>)
    const changed = changedAttributes(before, after)
    if (Object.keys(changed).length > 0) this.emit(eventType, after, changed)
    return after
  }

  /** Records an event about the object as it is now. It is delivered once the call has succeeded. */
  emit(type: string, object: StoredObject, previousAttributes?: Record<string, unknown>): SandboxEvent {
    const cause = this.transaction?.cause
    const event: SandboxEvent = {
      id: this.newId('evt'),
      object: 'event',
      ...(this.connectedAccount && { account: this.connectedAccount }),
      api_version: apiVersion,
      created: this.now(customerOf(object) ?? this.customerOfInvoice(object)),
      data: { object, ...(previousAttributes && { previous_attributes: previousAttributes }) },
      livemode: false,
      pending_webhooks: this.options.countEndpoints(this, type),
      request: { id: cause?.requestId ?? null, idempotency_key: cause?.idempotencyKey ?? null },
      type,
    }
    this.collection('event').insert(event, this.eventChange(event))
    this.transaction?.events.push(event)
    return event
  }

  /** Runs `work` whole or not at all: what it changed is undone when it throws, unless the error keeps its changes. */
  transact<T>(cause: Cause | null, work: () => T): T {
    if (this.transaction) return work()
    const transaction: Transaction = { cause, changes: [], undo: [], events: [], counts: new Map() }
    this.transaction = transaction
    try {
      const result = work()
      this.commit(transaction)
      return result
    } catch (error) {
      if (keepsChanges(error)) this.commit(transaction)
      else this.rollBack(transaction)
      throw error
    } finally {
      this.transaction = null
    }
  }

  /** Runs `work` and undoes all of it, events and ids included: its result is what would have happened. */
  rehearse<T>(work: () => T): T {
    const outer = this.transaction
    const counts = new Map(this.counts)
    const rehearsal: Transaction = { cause: null, changes: [], undo: [], events: [], counts: new Map() }
    this.transaction = rehearsal
    try {
      return work()
    } finally {
      for (const step of rehearsal.undo.reverse()) step()
      this.counts = counts
      this.transaction = outer
    }
  }

  /** Keeps an answer for its idempotency key, as part of the running transaction. */
  storeAnswer(key: string, answer: StoredAnswer): void {
    this.answers.set(key, answer)
    const { body, ...rest } = answer
    const change: Change =
      typeof body === 'string' ? ['answer', key, answer] : ['reply', key, rest, body.object, body.id]
    this.transaction?.changes.push(change)
  }

  /** Whether this is a stored object as it is now, rather than a list or something made for one answer. */
  isCurrent(answer: object): answer is StoredObject {
    if (!('id' in answer && 'object' in answer && typeof answer.object === 'string')) return false
    return this.collections.get(answer.object)?.get(String(answer.id)) === answer
  }

  /** How many ids each prefix has given. */
  idCounts(): Iterable<[prefix: string, count: number]> {
    return this.counts
  }

  /** Takes up a count read from the journal. */
  restoreCount(prefix: string, count: number): void {
    this.counts.set(prefix, count)
  }

  private customerOfInvoice(object: StoredObject): string | null {
    const invoice = 'invoice' in object && typeof object.invoice === 'string' ? object.invoice : null
    return this.collection('invoice').get(invoice)?.customer ?? null
  }

  // The journal names the object rather than repeat it: it is the version current at that point.
  private eventChange(event: SandboxEvent): Change {
    const { object } = event.data
    if (!this.isCurrent(object)) return ['insert', 'event', event]
    return ['event', { ...event, data: { ...event.data, object: null } }, object.object, object.id]
  }

  private get idSeed(): string {
    return `${this.options.seed}|${this.key}|${this.connectedAccount ?? ''}`
  }

  private count(prefix: string): number {
    const count = this.counts.get(prefix) ?? 0
    this.counts.set(prefix, count + 1)
    this.transaction?.counts.set(prefix, count + 1)
    return count
  }

  private record(change: Change, undo: () => void): void {
    this.transaction?.changes.push(change)
    this.transaction?.undo.push(undo)
  }

  private commit({ changes, events, counts }: Transaction): void {
    for (const [prefix, count] of counts) changes.push(['count', prefix, count])
    this.transaction = null
    this.options.onCommit(this, changes, events)
  }

  // Ids are not given back: a call that failed must not lend its ids to the next one.
  private rollBack({ undo, counts }: Transaction): void {
    for (const step of undo.reverse()) step()
    this.transaction = null
    const changes = Array.from(counts, ([prefix, count]): Change => ['count', prefix, count])
    this.options.onCommit(this, changes, [])
  }
}

function customerOf(object: StoredObject): string | null {
  if (object.object === 'customer') return object.id
  return 'customer' in object && typeof object.customer === 'string' ? object.customer : null
}
