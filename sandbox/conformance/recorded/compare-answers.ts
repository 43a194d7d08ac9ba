import { isId, type IdMap } from './id-map'

/** One member in which our answer differs. */
export interface Difference {
  /** The object's type and the member's path in it: `line_item.pricing.unit_amount_decimal`. */
  at: string
  /** We lack a member that Stripe sent, add one that it did not send, or differ in its value. */
  kind: 'lacks' | 'adds' | 'differs'
  recorded: unknown
  ours: unknown
}

/** Two matching moments may be this far apart, because a recorded call took Stripe some seconds. */
const tolerance = 10

/** Some recordings had their secrets removed and others did not. */
const secrets = new Set(['client_secret'])

/** The network, the bank or chance decides these values, so only their types are compared. */
const setAside = new Set([
  'authorization_code',
  'fingerprint',
  'invoice_prefix',
  'network_transaction_id',
  'receipt_number',
  'request_log_url',
  'risk_score',
])

/**
 * Compares a recorded answer with ours. Ids are tied when first seen, moments may be some seconds apart, and addresses
 * and secrets only need to be present in both.
 */
export function compareAnswers(recorded: unknown, ours: unknown, ids: IdMap): Difference[] {
  const found: Difference[] = []
  compare(recorded, ours, 'answer', 'answer')
  return found

  function compare(theirs: unknown, mine: unknown, at: string, name: string): void {
    if (Array.isArray(theirs) && Array.isArray(mine)) compareLists(theirs, mine, at, name)
    else if (isHash(theirs) && isHash(mine)) compareMembers(theirs, mine, at)
    else if (!areSame(theirs, mine, name, ids)) found.push({ at, kind: 'differs', recorded: theirs, ours: mine })
  }

  function compareLists(theirs: unknown[], mine: unknown[], at: string, name: string): void {
    if (theirs.length !== mine.length) {
      found.push({ at: `${at}.length`, kind: 'differs', recorded: theirs.length, ours: mine.length })
    }
    theirs.slice(0, mine.length).forEach((each, index) => compare(each, mine[index], `${at}[]`, name))
  }

  function compareMembers(theirs: Members, mine: Members, at: string): void {
    const place = typeof theirs.object === 'string' && theirs.object !== 'list' ? theirs.object : at
    for (const name of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
      if (secrets.has(name) && theirs[name] === undefined) continue
      const member = `${place}.${name}`
      const [recordedValue, ourValue] = [theirs[name], mine[name]]
      if (ourValue === undefined) found.push({ at: member, kind: 'lacks', recorded: recordedValue, ours: undefined })
      else if (recordedValue === undefined)
        found.push({ at: member, kind: 'adds', recorded: undefined, ours: ourValue })
      else compare(recordedValue, ourValue, member, name)
    }
  }
}

type Members = Record<string, unknown>

function isHash(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function areSame(theirs: unknown, mine: unknown, name: string, ids: IdMap): boolean {
  if (theirs === mine) return true
  if (typeof theirs !== typeof mine) return false
  if (setAside.has(name)) return true
  if (typeof theirs === 'number' && typeof mine === 'number') {
    return isMoment(theirs) && Math.abs(theirs - mine) <= tolerance
  }
  if (typeof theirs === 'string' && typeof mine === 'string') return areSameTexts(theirs, mine, name, ids)
  return false
}

function areSameTexts(theirs: string, mine: string, name: string, ids: IdMap): boolean {
  if (isId(theirs) && isId(mine)) return prefixOf(theirs) === prefixOf(mine) && ids.ties(theirs, mine)
  if (/^https?:/.test(theirs)) return /^https?:/.test(mine)
  const [ourIntent, ourSecret] = mine.split('_secret_')
  const [intent, secret] = theirs.split('_secret_')
  if (secret && intent && ourIntent) return Boolean(ourSecret) && ids.ties(intent, ourIntent)
  if (name === 'number') return theirs.split('-').at(-1) === mine.split('-').at(-1)
  return ids.translate(theirs) === mine
}

function prefixOf(text: string): string {
  return text.slice(0, text.indexOf('_'))
}

function isMoment(value: number): boolean {
  return Number.isInteger(value) && value > 1_000_000_000 && value < 4_000_000_000
}
