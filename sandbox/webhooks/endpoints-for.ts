import { matches } from '../core/http/faults'
import type { Objects } from '../core/store/objects'
import type { Universe } from '../core/store/universe'

export interface Target {
  /** The universe that holds the endpoint is the event's own or its platform's. */
  universe: Universe
  endpoint: Objects['webhook_endpoint']
}

/** The endpoints that an event of this type goes to: the account's own, and its platform's with `connect`. */
export function endpointsFor(universe: Universe, platform: Universe, type: string): Target[] {
  const own = endpointsOf(universe, type, false)
  return platform === universe ? own : [...own, ...endpointsOf(platform, type, true)]
}

function endpointsOf(universe: Universe, type: string, connect: boolean): Target[] {
  return universe
    .collection('webhook_endpoint')
    .all()
    .filter((endpoint) => endpoint.status === 'enabled' && Boolean(endpoint._connect) === connect)
    .filter(({ enabled_events: patterns }) => patterns.some((pattern) => matches(pattern, type)))
    .map((endpoint) => ({ universe, endpoint }))
}
