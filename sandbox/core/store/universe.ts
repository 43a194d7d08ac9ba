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
  /** This is the `X` of `sk_test_X`. */
  key: string
  /** This is the connected account; null stands for the platform's own universe. */
  connectedAccount: string | null
  seed: string
  /** The time is in Unix milliseconds. */
  clock: () => number
  /** This is the sandbox's address for browsers, known once the server listens. */
  publicUrl: () => string
  /** Returns how many webhook endpoints receive an event of this type. */
  countEndpoints: (universe: Universe, type: string) => number
  /** Called after each transaction with all its changes. */
  onCommit: (universe: Universe, changes: Change[], events: SandboxEvent[]) => void
}

/**
 * Only the latest objects of these kinds are kept, up to this number. Stripe forgets events after thirty days, but a
 * universe can advance its clocks and therefore limits their number.
 */
const kept: Record<string, number> = { event: 20_000, _mail: 200 }

/** A universe holds all that belongs to one account: its objects, its time and its ids. Universes share nothing. */
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

  /** This is the account's own id. */
  get account(): string {
    return this.connectedAccount ?? newId(`${this.options.seed}|${this.key}`, 'acct', 0)
  }

  get publicUrl(): string {
    return this.options.publicUrl()
  }

  collection<K extends Kind>(kind: K): Collection<Objects[K] & StoredObject> {
    return this.rawCollection(kind) as unknown as Collection<Objects[K] & StoredObject>
  }

  /** Returns a collection whose name is only known at run time. */
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

  /** Returns the next id of a prefix (`cus`, `sub`, `in`, …). The same order of calls gives the same ids. */
  newId(prefix: string): string {
    return newId(this.idSeed, prefix, this.count(prefix))
  }

  /** Returns Unix seconds: the frozen time of the customer's test clock, or the wall clock. */
  now(customerId?: string | null): number {
    const customer = this.collection('customer').get(customerId)
    const clock = this.collection('test_helpers.test_clock').get(customer?.test_clock)
    return clock?.frozen_time ?? this.wallTime()
  }

  /** Sets the time of a test clock while it advances. No event is emitted. */
  moveClock(clock: string, frozenTime: number): void {
    this.collection('test_helpers.test_clock').update(clock, { frozen_time: frozenTime })
  }

  wallTime(): number {
    return Math.floor(this.options.clock() / 1000)
  }

  /** Replaces an object by its new version. If anything changed, the event is emitted with `previous_attributes`. */
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

  /** Records an event about the current version of the object. It is delivered once the call has succeeded. */
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

  /** Runs `work` in a transaction, which is undone when it throws unless the error keeps its changes. */
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

  /** Runs `work`, undoes all of it including events and ids, and returns its result. */
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

  /** Stores the answer for its idempotency key, as part of the running transaction. */
  storeAnswer(key: string, answer: StoredAnswer): void {
    this.answers.set(key, answer)
    const { body, ...rest } = answer
    const change: Change =
      typeof body === 'string' ? ['answer', key, answer] : ['reply', key, rest, body.object, body.id]
    this.transaction?.changes.push(change)
  }

  /**
   * Tells whether this is the current version of a stored object, rather than a list or a value made for one answer.
   */
  isCurrent(answer: object): answer is StoredObject {
    if (!('id' in answer && 'object' in answer && typeof answer.object === 'string')) return false
    return this.collections.get(answer.object)?.get(String(answer.id)) === answer
  }

  /** Returns how many ids each prefix has issued. */
  idCounts(): Iterable<[prefix: string, count: number]> {
    return this.counts
  }

  /** Restores a count read from the journal. */
  restoreCount(prefix: string, count: number): void {
    this.counts.set(prefix, count)
  }

  private customerOfInvoice(object: StoredObject): string | null {
    const invoice = 'invoice' in object && typeof object.invoice === 'string' ? object.invoice : null
    return this.collection('invoice').get(invoice)?.customer ?? null
  }

  // The journal names the object instead of repeating it, because its version is the current one at that point.
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

  // Ids are not given back, so the ids of a failed call are never used again.
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
