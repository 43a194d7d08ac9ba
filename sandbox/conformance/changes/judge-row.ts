import { findTest } from '../parameters/find-test'
import type { Api, Schema } from '../schema'
import { resolveSchema } from '../validate-value'
import { sdkNames, type CoveredEntry } from './covered-entries'

/** This test checks every parameter of every operation. */
const everyParameter =
  'conformance/parameters/parameters.test.ts: every parameter of every operation is reflected, acts or is refused by name'

/** This test has every answer checked against the types. */
const everyAnswer =
  'conformance/sdk-walk.test.ts: the official SDK walks through %s and every answer and event is what its types say'

export interface Judging {
  api: Api
  /** the sandbox's own sources, as one text */
  sources: string
  /** Sends a request such as `POST /v1/plans amount=5` and answers which part was refused, or null. */
  refusalOf: (request: string) => Promise<string | null>
}

/** Explains why the given evidence does not show a change, or returns null. */
export async function judgeShown(shown: string, entry: CoveredEntry, judging: Judging): Promise<string | null> {
  if (shown === 'parameters') return missingTest(everyParameter) ?? unknownParameter(entry, judging.api)
  if (shown === 'types') return missingTest(everyAnswer) ?? optionalMember(entry, judging.api)
  if (shown === 'never sent') return sent(entry, judging.sources)
  const request = /^refused: `(.*)`$/.exec(shown)?.[1]
  if (request === undefined) return missingTest(shown)
  return (await judging.refusalOf(request)) === null ? `"${request}" is not refused by name` : null
}

/** `billing/pause.test.ts: the words of its name`. */
function missingTest(reference: string): string | null {
  return findTest(reference) === null ? `there is no test "${reference}"` : null
}

/** The additions are the names between `Add support for` and what they were added to. A change adds nothing. */
function added({ text, names }: CoveredEntry): string[] {
  const [, what = ''] = /^(?:Add|Remove) support for (.*?)(?: (?:on|with) .*)?$/.exec(text) ?? []
  return names.filter((name) => what.includes(`\`${name}\``))
}

/**
 * The parameter test does not cover an entry without a known parameter, or a removed one that is still there. A
 * parameter that a later version removed again is unknown and refused.
 */
function unknownParameter(entry: CoveredEntry, api: Api): string | null {
  const given = entry.targets.filter((target) => /Params(\.|$)/.test(target))
  if (given.length === 0) return 'names no parameter'
  const isOfValues = / (enum|values)/.test(entry.text)
  const members = isOfValues || entry.text.startsWith('Change ') ? [''] : added(entry)
  const known = given.flatMap((target) =>
    members.filter((member) => isParameter(target, member, api)).map((member) => `${target} ${member}`.trim()),
  )
  if (entry.text.startsWith('Remove ') && !isOfValues) return known[0] ? `${known[0]} is still a parameter` : null
  return known.length > 0 ? null : 'is of no parameter that there is'
}

function isParameter(target: string, member: string, { operations, definitions }: Api): boolean {
  const [type = '', ...path] = target.split(/(?<=Params)\.|(?<=Params)$/)
  const schema = operations.find(({ params }) => nameOf(params) === (sdkNames[type] ?? type))?.params
  const steps = path.filter(Boolean).flatMap((part) => part.replace(/\[\d*\]/g, '').split('.'))
  return schema !== undefined && hasMember(schema, [...steps, member].filter(Boolean), definitions)
}

function nameOf({ $ref: ref = '' }: Schema): string {
  return ref.split(':')[1] ?? ''
}

function hasMember(schema: Schema, [step, ...rest]: string[], definitions: Api['definitions']): boolean {
  if (step === undefined) return true
  return parts(schema, definitions).some((part) => {
    const member = part.properties?.[step]
    return member !== undefined && hasMember(member, rest, definitions)
  })
}

/** A schema's alternatives, and the elements of its lists. */
function parts(schema: Schema, definitions: Api['definitions']): Schema[] {
  const resolved = resolveSchema(schema, definitions)
  if (resolved.anyOf) return resolved.anyOf.flatMap((part) => parts(part, definitions))
  return resolved.items ? parts(resolved.items, definitions) : [resolved]
}

/** The types do not show that an optional member is sent, nor that one which became optional may still be left out. */
function optionalMember(entry: CoveredEntry, { definitions }: Api): string | null {
  const isChange = entry.text.startsWith('Change ')
  const isRequired = !entry.text.endsWith(' to be optional')
  if (!isChange && added(entry).length === 0) return 'adds no member'
  const objects = entry.targets.filter((target) => !/Params(\.|$)/.test(target))
  for (const target of objects) {
    const path = target.replaceAll('[]', '').split('.')
    const members = isChange ? [path.pop() ?? ''] : added(entry)
    const owners = ownersOf(path, definitions)
    if (owners.length === 0) return `the types have no ${target}`
    for (const member of members) {
      if (owners.some(({ required }) => required?.includes(member)) !== isRequired)
        return `${target}: ${member} ${isRequired ? 'may' : 'may not'} be left out`
    }
  }
  return objects.length === 0 ? 'names no object' : null
}

/** Finds the schemas of a type or of a member below it: `Subscription.pending_update`. */
function ownersOf(path: string[], definitions: Api['definitions']): Schema[] {
  return Object.entries(definitions).flatMap(([key, schema]) => {
    const [file = '', name = ''] = key.split(':')
    const space = file.split('.').slice(0, -1)
    const [first, ...rest] = path.slice(space.length)
    if (name !== first || space.some((part, index) => path[index] !== part)) return []
    return below(schema, rest, definitions)
  })
}

function below(schema: Schema, [step, ...rest]: string[], definitions: Api['definitions']): Schema[] {
  const alternatives = parts(schema, definitions)
  if (step === undefined) return alternatives
  return alternatives.flatMap(({ properties }) =>
    properties?.[step] ? below(properties[step], rest, definitions) : [],
  )
}

/** Finds additions that the sandbox's sources mention after all. Without an addition there is nothing to look for. */
function sent(entry: CoveredEntry, sources: string): string | null {
  const additions = added(entry)
  if (additions.length === 0) return 'adds nothing that could be sent'
  const found = additions.find((name) => new RegExp(`(?<![\\w.])${patternOf(name)}(?![\\w.])`).test(sources))
  return found === undefined ? null : `"${found}" stands in the sources`
}

/** The sources write `InvoicePaymentAttemptRequiredEvent` as `invoice.payment_attempt_required`. */
function patternOf(name: string): string {
  if (!/^[A-Z]\w+Event$/.test(name)) return name.replaceAll('.', '\\.')
  const words = name.match(/[A-Z][a-z]+/g) ?? []
  return words.slice(0, -1).join('[._]').toLowerCase()
}
