import type { Schema } from '../schema'
import { resolveSchema, type Definitions } from '../validate-value'
import { variantsOf } from './list-parameters'

export type Params = { [name: string]: ParamValue }
export type ParamValue = string | number | boolean | Params | ParamValue[]

/** Fills in the other members of a new hash around the parameter. */
export interface Filling {
  definitions: Definitions
  /** Answers the value of a required member. */
  fill: (name: string, schema: Schema) => ParamValue
  /** Members that the types call optional but the API requires, by the end of their hash's path. */
  companions: Record<string, Params>
}

/**
 * Adds `value` at `path` to `base`, in the first element of each list and under the name that `nameOf` gives for `*`.
 * The required members of a new hash are filled in, and what `base` has stays.
 */
export function withParameter(
  schema: Schema,
  base: Params,
  path: string,
  value: ParamValue,
  { definitions, fill, companions }: Filling,
): Params {
  const steps = stepsOf(path)
  return put(schema, base, steps, []) as Params

  function put(at: Schema, current: ParamValue | undefined, [step, ...rest]: string[], trail: string[]): ParamValue {
    const name = trail.findLast((each) => each !== '[]') ?? ''
    if (step === undefined) return value
    const variants = variantsOf(at, definitions)
    if (step === '[]') {
      const items = variants.find(({ type }) => type === 'array')?.items
      if (!items) throw new Error(`${path} is no list`)
      const [first, ...others] = Array.isArray(current) ? current : []
      return [put(items, first, rest, [...trail, step]), ...others]
    }
    const hash = isParams(current) ? current : {}
    if (step === '*') {
      const below = variants.map(({ additionalProperties: each }) => each).find((each) => typeof each === 'object')
      if (!below) throw new Error(`${path} takes no names of one's own`)
      const own = anyName(name)
      return { ...hash, [own]: put(below, hash[own], rest, [...trail, own]) }
    }
    const variant = variants.find(({ properties }) => properties && Object.hasOwn(properties, step))
    const member = variant?.properties?.[step]
    if (!variant || !member) throw new Error(`${path} is no parameter`)
    const required = (variant.required ?? []).filter((other) => other !== step && hash[other] === undefined)
    // Only a new hash needs its required members filled in.
    if (current !== undefined || at === schema)
      return { ...hash, [step]: put(member, hash[step], rest, [...trail, step]) }
    const filled = Object.fromEntries(
      required.map((other) => [other, fillOf(other, variant.properties?.[other] ?? {})]),
    )
    const beside = { ...filled, ...companionsOf(trail) }
    return { ...beside, [step]: put(member, beside[step], rest, [...trail, step]) }
  }

  function companionsOf(trail: string[]): Params {
    const path = trail.filter((each) => each !== '[]').join('.')
    const ends = Object.keys(companions).filter((end) => path === end || path.endsWith(`.${end}`))
    return companions[ends.sort((a, b) => b.length - a.length)[0] ?? ''] ?? {}
  }

  function fillOf(name: string, of: Schema): ParamValue {
    const resolved = variantsOf(of, definitions)
    const hash = resolved.find(({ type }) => type === 'object')
    if (hash && resolved.every(({ type }) => type === 'object')) {
      const required = hash.required ?? []
      return Object.fromEntries(required.map((member) => [member, fillOf(member, hash.properties?.[member] ?? {})]))
    }
    const [first] = resolved
    if (first?.type === 'array' && first.items) return [fillOf(name, first.items)]
    return fill(name, resolveSchema(first ?? {}, definitions))
  }
}

/** Splits `items[].price` into `items`, `[]` and `price`. */
export function stepsOf(path: string): string[] {
  return path.split('.').flatMap((part) => {
    const lists = part.split('[]')
    return lists[0] === '' ? lists.slice(1).map(() => '[]') : [lists[0] ?? '', ...lists.slice(1).map(() => '[]')]
  })
}

/** A valid name where any name is allowed, such as a currency, a locale or a key of metadata. */
export function anyName(of: string): string {
  return of === 'currency_options' ? 'eur' : 'probe'
}

function isParams(value: ParamValue | undefined): value is Params {
  return typeof value === 'object' && !Array.isArray(value)
}
