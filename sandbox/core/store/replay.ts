import type { Change } from './collection'
import type { SandboxEvent } from './objects'
import type { Universe } from './universe'

/** Applies one change of the journal to a universe that is being loaded. */
export function replay(universe: Universe, change: Change): void {
  switch (change[0]) {
    case 'universe':
    case 'snapshot':
      return
    case 'order':
      universe.rawCollection(change[1]).arrange(change[2])
      return
    case 'bury':
      universe.rawCollection(change[1]).bury(change[2])
      return
    case 'insert':
      universe.rawCollection(change[1]).insert(change[2])
      return
    case 'update': {
      const removed = Object.fromEntries(change[4].map((name) => [name, undefined]))
      universe.rawCollection(change[1]).update(change[2], { ...change[3], ...removed })
      return
    }
    case 'delete':
      universe.rawCollection(change[1]).delete(change[2], change[3])
      return
    case 'event': {
      const event = change[1] as SandboxEvent
      const object = universe.rawCollection(change[2]).require(change[3])
      universe.collection('event').insert({ ...event, data: { ...event.data, object } })
      return
    }
    case 'count':
      universe.restoreCount(change[1], change[2])
      return
    case 'reply': {
      const body = universe.rawCollection(change[3]).require(change[4])
      universe.answers.set(change[1], { ...change[2], body })
      return
    }
    case 'answer':
      universe.answers.set(change[1], change[2])
  }
}
