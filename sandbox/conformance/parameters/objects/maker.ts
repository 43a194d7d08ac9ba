import type { Answer } from '../row'
import type { World } from '../start-world'
import type { Params } from '../with-parameter'

/** The functions that make the objects. */
export interface Maker {
  /** Unix seconds. */
  now: number
  /** Makes an object by an operation and answers its id. */
  id: (operation: string, params: Params, ids?: string[]) => string
  /** Calls an operation whose result has no id. */
  call: (operation: string, params: Params, ids?: string[]) => Answer
  /** Answers what an operation returns that needs only the ids of its path. */
  read: (operation: string, ...ids: string[]) => Answer
  moveTo: (time: number) => void
}

/** Throws if a call fails, because the objects are only the setting of the test. */
export function makerOf(world: World, now: number): Maker {
  const call = (operation: string, params: Params, ids: string[] = []): Answer => {
    const { status, body } = world.call(operation, ids, params)
    if (status !== 200) throw new Error(`${operation} ${JSON.stringify(params)}: ${JSON.stringify(body)}`)
    return body
  }
  return {
    now,
    call,
    id: (operation, params, ids) => String(call(operation, params, ids).id),
    read: (operation, ...ids) => call(operation, {}, ids),
    moveTo: (time) => world.moveTo(time),
  }
}
