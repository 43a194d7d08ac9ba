import { FieldIndex } from './field-index'
import type { StoredObject } from './objects'
import type { StoredAnswer } from '../http/stored-answers'
import { resourceMissing } from '../http/stripe-error'

/** The journal keeps each change in this form. */
export type Change =
  /** This is the first change of every journal. */
  | ['universe', key: string, connectedAccount: string | null]
  | ['insert', kind: string, object: StoredObject]
  | ['update', kind: string, id: string, patch: object, removed: string[]]
  | ['delete', kind: string, id: string, tombstone: StoredObject | null]
  /** This is an event about the version of `kind`/`id` that is current at this point of the journal. */
  | ['event', event: object, kind: string, id: string]
  /** This gives the order of a kind's objects, oldest first. */
  | ['order', kind: string, ids: string[]]
  /** This is a deleted object that is still answered as deleted. */
  | ['bury', kind: string, tombstone: StoredObject]
  /** This marks the end of the initial part of a rewritten journal, with the number of its lines. */
  | ['snapshot', lines: number]
  | ['count', prefix: string, count: number]
  | ['answer', key: string, answer: StoredAnswer]
  /** This answer was the version of `kind`/`id` that is current at this point of the journal. */
  | ['reply', key: string, answer: Omit<StoredAnswer, 'body'>, kind: string, id: string]

/** Receives every change together with a function that undoes it. */
export type RecordChange = (change: Change, undo: () => void) => void

/**
 * Holds the objects of one kind. An object is never changed in place: `update` replaces it by a new version that shares
 * its unchanged parts, so an event can keep the old version at no cost.
 */
export class Collection<T extends StoredObject> {
  private readonly objects = new Map<string, T>()
  private readonly tombstones = new Map<string, StoredObject>()
  private readonly indexes = new Map<string, FieldIndex>()
  private order: string[] = []

  constructor(
    readonly kind: string,
    private readonly record: RecordChange,
    /** At most this many objects are kept; the oldest are removed first. */
    private readonly capacity = Infinity,
  ) {}

  get size(): number {
    return this.objects.size
  }

  get(id: string | null | undefined): T | undefined {
    return id ? this.objects.get(id) : undefined
  }

  /** Returns the object or throws Stripe's `resource_missing`. `param` names the parameter that held the id. */
  require(id: string, param?: string): T {
    const object = this.objects.get(id)
    if (!object) throw resourceMissing(nouns[this.kind] ?? this.kind, id, param)
    return object
  }

  /** Returns the answer for a deleted object, for kinds that keep one. */
  tombstone(id: string): StoredObject | undefined {
    return this.tombstones.get(id)
  }

  buried(): Iterable<StoredObject> {
    return this.tombstones.values()
  }

  /** Restores a tombstone from the journal. */
  bury(tombstone: StoredObject): void {
    this.tombstones.set(tombstone.id, tombstone)
  }

  /** Restores the order of the objects from the journal, oldest first. */
  arrange(ids: string[]): void {
    this.order = ids
    this.indexes.clear()
  }

  /** Adds an object. `change` replaces the object in the journal when something smaller is enough. */
  insert(object: T, change: Change = ['insert', this.kind, object]): T {
    this.apply(object)
    this.record(change, () => this.remove(object.id))
    return object
  }

  /** Returns the new version, or the present one if nothing differs. A member given as `undefined` is removed. */
  update(id: string, patch: Partial<T>): T {
    const before = this.require(id)
    const keys = (Object.keys(patch) as (keyof T & string)[]).filter((key) => patch[key] !== before[key])
    if (keys.length === 0) return before
    const removed = keys.filter((key) => patch[key] === undefined)
    const changes = Object.fromEntries(keys.map((key) => [key, patch[key]])) as Partial<T>
    const after = { ...before, ...changes }
    for (const key of removed) delete after[key]
    this.replace(before, after)
    this.record(['update', this.kind, id, changes, removed], () => this.replace(after, before))
    return after
  }

  /** Removes the object. If a tombstone is given, retrieving the object returns the tombstone from now on. */
  delete(id: string, tombstone: StoredObject | null = null): void {
    const object = this.require(id)
    const position = this.order.indexOf(id)
    this.remove(id)
    if (tombstone) this.tombstones.set(id, tombstone)
    this.record(['delete', this.kind, id, tombstone], () => {
      this.tombstones.delete(id)
      this.apply(object)
      this.order.pop()
      this.order.splice(position, 0, id)
    })
  }

  /** Yields all objects, newest first. */
  *newestFirst(): Generator<T> {
    for (let index = this.order.length - 1; index >= 0; index -= 1) {
      const object = this.objects.get(this.order[index] ?? '')
      if (object) yield object
    }
  }

  all(): T[] {
    return Array.from(this.newestFirst())
  }

  /**
   * Returns the objects whose field has this value, newest first. The field may be a path such as
   * `parent.subscription_details.subscription`.
   */
  by(path: string, value: string): T[] {
    let index = this.indexes.get(path)
    if (!index) {
      index = new FieldIndex(path)
      for (const id of this.order) index.add(this.objects.get(id))
      this.indexes.set(path, index)
    }
    return index.ids(value).flatMap((id) => this.objects.get(id) ?? [])
  }

  private apply(object: T): void {
    this.objects.set(object.id, object)
    this.order.push(object.id)
    for (const index of this.indexes.values()) index.add(object)
    // Objects are removed in batches, because removing one from the front of a long list costs as much as removing
    // many.
    if (this.order.length > this.capacity * 1.1) this.forgetOldest(this.order.length - this.capacity)
  }

  private forgetOldest(count: number): void {
    for (const id of this.order.splice(0, count)) {
      for (const index of this.indexes.values()) index.drop(this.objects.get(id))
      this.objects.delete(id)
    }
  }

  private replace(before: T, after: T): void {
    this.objects.set(after.id, after)
    for (const index of this.indexes.values()) index.move(before, after)
  }

  private remove(id: string): void {
    const object = this.objects.get(id)
    for (const index of this.indexes.values()) index.drop(object)
    this.objects.delete(id)
    if (this.order.at(-1) === id) this.order.pop()
    else this.order = this.order.filter((each) => each !== id)
  }
}

/** Returns the name that Stripe gives a kind in "No such …". */
const nouns: Record<string, string> = {
  payment_method: 'PaymentMethod',
  'billing_portal.configuration': 'configuration',
  'billing.feedback_option': 'feedback option',
  'test_helpers.test_clock': 'test clock',
  invoice_payment: 'invoice payment',
  invoiceitem: 'invoice item',
  promotion_code: 'promotion code',
  subscription_item: 'subscription item',
  subscription_schedule: 'subscription schedule',
  tax_rate: 'tax rate',
  webhook_endpoint: 'webhook endpoint',
  setup_intent: 'setupintent',
}
