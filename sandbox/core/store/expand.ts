import { deleted } from './deleted'
import { kindOfId } from './kind-of-id'
import type { StoredObject } from './objects'
import { sentWhenExpanded } from '../http/sent-form'
import { invalidRequest } from '../http/stripe-error'
import type { Universe } from './universe'

type Members = Record<string, unknown>

/**
 * Stripe sends these members only when `expand` names them: `customer.subscriptions`, … They are listed by `object`.
 */
export type Includables = Record<string, Record<string, (universe: Universe, object: StoredObject) => unknown>>

/**
 * Returns the answer as sent: each path of `expand` is replaced by its object, and the sandbox's own members are left
 * out. Throws Stripe's error for a member that cannot be expanded and for a path deeper than four levels.
 */
export function expand(universe: Universe, answer: object, paths: string[], includables: Includables): Members {
  let result = answer as Members
  for (const path of paths) {
    const segments = path.split('.')
    if (segments.filter((segment) => segment !== 'data').length > 4) {
      throw invalidRequest(
        'You cannot expand more than 4 levels of a property.',
        'expand',
        'property_expansion_max_depth',
      )
    }
    result = follow(universe, result, segments, path, includables) as Members
  }
  return result
}

function follow(
  universe: Universe,
  value: unknown,
  segments: string[],
  path: string,
  includables: Includables,
): unknown {
  const [segment, ...rest] = segments
  if (segment === undefined || value === null) return value
  if (Array.isArray(value)) return value.map((each) => follow(universe, each, segments, path, includables))
  if (typeof value !== 'object' || value === undefined) throw notExpandable(path)
  const members = value as Members
  // A deleted object has none of its members, so it is returned as it is.
  if (members.deleted === true) return value
  // The path of a plain value's member, where there is nothing to expand.
  if (rest.length > 0 && isSentWhenExpanded(members, segments.join('.'))) return marked(members, segments.join('.'))
  const expanded = expandMember(universe, members, segment, path, includables)
  const result: Members = { ...members, [segment]: follow(universe, expanded, rest, path, includables) }
  return isSentWhenExpanded(members, segment) ? marked(result, segment) : result
}

/** The object, to be sent with a member that it is otherwise sent without. */
function marked(members: Members, member: string): Members {
  return { ...members, _expanded: [...((members._expanded as string[] | undefined) ?? []), member] }
}

function expandMember(universe: Universe, members: Members, segment: string, path: string, includables: Includables) {
  const include = typeof members.object === 'string' ? includables[members.object]?.[segment] : undefined
  const member = members[segment]
  if (include && (member === undefined || typeof member === 'string')) {
    return include(universe, members as unknown as StoredObject)
  }
  // A price without tiers is sent without them. Refusing it would make a list of mixed prices impossible to expand.
  if (member === undefined && isSentWhenExpanded(members, segment)) return member
  if (member === undefined) throw notExpandable(path)
  if (typeof member === 'string') return objectOf(universe, member, segment) ?? fail(path)
  if (Array.isArray(member)) {
    return member.map((each: unknown) =>
      typeof each === 'string' ? (objectOf(universe, each, segment) ?? fail(path)) : each,
    )
  }
  if (member === null || typeof member === 'object') return member
  throw notExpandable(path)
}

function isSentWhenExpanded({ object }: Members, member: string): boolean {
  return typeof object === 'string' && Boolean(sentWhenExpanded[object]?.includes(member))
}

function objectOf(universe: Universe, id: string, field: string): StoredObject | undefined {
  const kind = kindOfId(id, field)
  if (!kind) return undefined
  const collection = universe.rawCollection(kind)
  return collection.get(id) ?? collection.tombstone(id) ?? deleted(kind, id)
}

function fail(path: string): never {
  throw notExpandable(path)
}

function notExpandable(path: string) {
  return invalidRequest(`This property cannot be expanded (${path}).`, 'expand', 'property_expansion_error')
}
