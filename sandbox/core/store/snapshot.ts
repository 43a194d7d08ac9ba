import type { Change, Collection } from './collection'
import type { SandboxEvent, StoredObject } from './objects'
import { sentForm } from '../http/sent-form'
import type { StoredAnswer } from '../http/stored-answers'
import type { Universe } from './universe'

/** One line holds at most this many changes, because a line is read whole. */
const perLine = 100

/**
 * Yields a journal that recreates this universe without anything overwritten, deleted or forgotten since. Versions that
 * an event refers to are kept, each as its difference from the previous one.
 */
export function* snapshot(universe: Universe): Generator<Change[]> {
  const { key, connectedAccount } = universe
  yield [['universe', key, connectedAccount]]
  let line: Change[] = []
  let lines = 1
  for (const change of changesOf(universe)) {
    line.push(change)
    if (line.length < perLine) continue
    yield line
    line = []
    lines += 1
  }
  yield [...line, ['snapshot', lines + 1]]
}

function* changesOf(universe: Universe): Generator<Change> {
  const written = new Map<string, StoredObject>()
  for (const event of universe.collection('event').all().reverse()) {
    const { object } = event.data
    // The object of a prediction such as `invoice.upcoming` has no id to be found by.
    if (object.id) yield* becomes(written, object)
    yield object.id ? toldBy(event) : ['insert', 'event', event]
  }
  for (const kind of universe.kinds()) {
    if (kind !== 'event') yield* stateOf(universe.rawCollection(kind), written)
  }
  for (const [, object] of written) {
    const collection = universe.rawCollection(object.object)
    if (!collection.get(object.id)) yield ['delete', object.object, object.id, null]
  }
  for (const kind of universe.kinds()) {
    for (const tombstone of universe.rawCollection(kind).buried()) yield ['bury', kind, tombstone]
  }
  for (const [prefix, count] of universe.idCounts()) yield ['count', prefix, count]
  for (const [key, answer] of universe.answers.entries(universe.wallTime())) yield kept(universe, key, answer)
}

function toldBy(event: SandboxEvent): Change {
  const { object } = event.data
  return ['event', { ...event, data: { ...event.data, object: null } }, object.object, object.id]
}

/** Writes out a version that is no longer the current one. */
function kept(universe: Universe, key: string, answer: StoredAnswer): Change {
  const { body, ...rest } = answer
  if (typeof body === 'string') return ['answer', key, answer]
  if (universe.isCurrent(body)) return ['reply', key, rest, body.object, body.id]
  return ['answer', key, { ...rest, body: sentForm(body) }]
}

/** Yields the current objects in the order in which they were created. */
function* stateOf(collection: Collection<StoredObject>, written: Map<string, StoredObject>): Generator<Change> {
  const ids: string[] = []
  for (const object of collection.all().reverse()) {
    yield* becomes(written, object)
    ids.push(object.id)
  }
  if (ids.length > 1) yield ['order', collection.kind, ids]
}

/** Returns the change that leads from the version written last to this one. */
function* becomes(written: Map<string, StoredObject>, object: StoredObject): Generator<Change> {
  const name = `${object.object} ${object.id}`
  const before = written.get(name) as Record<string, unknown> | undefined
  if ((before as unknown) === object) return
  written.set(name, object)
  if (!before) {
    yield ['insert', object.object, object]
    return
  }
  const after = object as unknown as Record<string, unknown>
  const changed = Object.entries(after).filter(([key, value]) => before[key] !== value)
  const removed = Object.keys(before).filter((key) => !(key in after))
  yield ['update', object.object, object.id, Object.fromEntries(changed), removed]
}
