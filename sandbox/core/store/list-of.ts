import type { StoredObject } from './objects'
import type { Context } from '../http/route'
import { invalidRequest, resourceMissing } from '../http/stripe-error'

export interface List<T> {
  object: 'list'
  data: T[]
  has_more: boolean
  url: string
}

/**
 * Returns one page of the matching `objects`, which are given newest first. `limit`, `starting_after`, `ending_before`
 * and `created` are read from the call. The filter is a separate argument because a cursor may name an object that no
 * longer matches.
 */
export function listOf<T extends StoredObject>(
  { input, path }: Pick<Context, 'input' | 'path'>,
  objects: T[],
  matches: (object: T) => boolean = () => true,
): List<T> {
  const limit = pageSize(input)
  const isWithin = timeFilter(input, 'created')
  const wanted = (object: T) => isWithin(createdOf(object)) && matches(object)
  const after = input.text('starting_after')
  const before = input.text('ending_before')
  if (after && before) {
    throw invalidRequest('You cannot use both starting_after and ending_before in the same request.', 'ending_before')
  }
  if (before) {
    const found = objects.slice(0, positionOf(objects, before, 'ending_before')).filter(wanted)
    return { object: 'list', data: found.slice(-limit), has_more: found.length > limit, url: path }
  }
  const rest = after ? objects.slice(positionOf(objects, after, 'starting_after') + 1) : objects
  const data: T[] = []
  for (const object of rest) {
    if (!wanted(object)) continue
    if (data.length === limit) return { object: 'list', data, has_more: true, url: path }
    data.push(object)
  }
  return { object: 'list', data, has_more: false, url: path }
}

/** Reads `limit`, which is 1 to 100 and defaults to 10. */
export function pageSize(input: Context['input']): number {
  const limit = input.integer('limit') ?? 10
  if (limit >= 1 && limit <= 100) return limit
  const bound = limit < 1 ? 'greater than or equal to 1' : `less than or equal to 100 (it currently is '${limit}')`
  throw invalidRequest(`This value must be ${bound}.`, 'limit', 'parameter_invalid_integer')
}

/** Returns a list object that holds all of `data`, as Stripe embeds it in another object. */
export function embeddedList<T>(data: T[], url: string): List<T> {
  return { object: 'list', data, has_more: false, url }
}

function positionOf(objects: StoredObject[], id: string, param: string): number {
  const position = objects.findIndex((each) => each.id === id)
  if (position < 0) throw resourceMissing(objects[0]?.object ?? 'object', id, param)
  return position
}

function createdOf(object: StoredObject): number {
  if ('created' in object && typeof object.created === 'number') return object.created
  // Invoice items store their time as `date`.
  return 'date' in object && typeof object.date === 'number' ? object.date : 0
}

/**
 * Returns a filter by time: an exact value or `gt`, `gte`, `lt`, `lte`. Everything passes when the parameter is absent.
 */
export function timeFilter(input: Context['input'], name: string): (time: number) => boolean {
  if (!input.has(name)) return () => true
  let range
  try {
    range = input.form(name)
  } catch {
    const exact = input.integer(name)
    return (time) => time === exact
  }
  if (!range) return () => true
  const [gt, gte, lt, lte] = ['gt', 'gte', 'lt', 'lte'].map((bound) => range.integer(bound) ?? null)
  return (time) =>
    (gt === null || gt === undefined || time > gt) &&
    (gte === null || gte === undefined || time >= gte) &&
    (lt === null || lt === undefined || time < lt) &&
    (lte === null || lte === undefined || time <= lte)
}
