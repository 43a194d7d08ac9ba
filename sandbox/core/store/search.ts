import { pageSize } from './list-of'
import type { Kind, StoredObject } from './objects'
import type { Context } from '../http/route'
import { invalidRequest, parameterMissing } from '../http/stripe-error'

type Clause = (object: StoredObject) => boolean

/**
 * Returns one page of the objects that match a query of Stripe's search language: `email:"a@b.c" AND
 * metadata["plan"]:"gold"`.
 */
export function search({ universe, input, path }: Context, kind: Kind) {
  const query = input.text('query')
  if (!query) throw parameterMissing('query')
  const matches = parseQuery(query)
  const found = Array.from(universe.rawCollection(kind).newestFirst()).filter(matches)
  const start = Number(input.text('page') ?? 0)
  if (!Number.isSafeInteger(start) || start < 0) throw invalidRequest('Invalid page.', 'page')
  const end = start + pageSize(input)
  const hasMore = end < found.length
  return {
    object: 'search_result',
    data: found.slice(start, end),
    has_more: hasMore,
    next_page: hasMore ? String(end) : null,
    url: path,
  }
}

/** Parses a query into a test of objects. Throws Stripe's error for a malformed query. */
function parseQuery(query: string): Clause {
  const pattern =
    /\s*(-?)([\w.]+)(?:\[(?:"([^"]*)"|'([^']*)')\])?\s*(:|~|>=|<=|>|<)\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s]+)\s*(AND|OR|$)?/giy
  const clauses: Clause[] = []
  const joints = new Set<string>()
  let joint = 'AND'
  while (joint) {
    const match = pattern.exec(query)
    if (!match) throw malformed(query)
    const [, minus, field = '', doubleKey, singleKey, operator = '', value = ''] = match
    const key = doubleKey ?? singleKey
    const clause = clauseOf(key === undefined ? field.split('.') : [field, key], operator, value)
    clauses.push(minus ? (object) => !clause(object) : clause)
    joint = (match[7] ?? '').toUpperCase()
    if (joint) joints.add(joint)
    else if (pattern.lastIndex < query.length) throw malformed(query)
  }
  if (joints.size > 1) throw invalidRequest('Search queries cannot combine AND and OR.', 'query')
  return joints.has('OR')
    ? (object) => clauses.some((clause) => clause(object))
    : (object) => clauses.every((clause) => clause(object))
}

function clauseOf(path: string[], operator: string, text: string): Clause {
  const isQuoted = /^["']/.test(text)
  const wanted = (isQuoted ? text.slice(1, -1).replace(/\\(.)/g, '$1') : text).toLowerCase()
  return (object) => {
    const value = valueAt(object, path)
    if (operator === ':' && wanted === 'null' && !isQuoted) return value === null || value === undefined
    if (value === null || value === undefined) return false
    const own = String(value).toLowerCase()
    if (operator === ':') return own === wanted
    if (operator === '~') return own.includes(wanted)
    const [left, right] = [Number(value), Number(wanted)]
    if (operator === '>') return left > right
    if (operator === '<') return left < right
    return operator === '>=' ? left >= right : left <= right
  }
}

function valueAt(object: unknown, path: string[]): unknown {
  let value = object
  for (const name of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Record<string, unknown>)[name]
  }
  return value
}

function malformed(query: string) {
  return invalidRequest(
    `We were unable to parse your search query: \`${query}\`. Try using the format \`metadata["key"]:"value"\` or ` +
      '`amount>100` (see https://stripe.com/docs/search#search-query-language).',
    'query',
  )
}
