import type { Schema } from '../schema'
import type { Parameter } from './list-parameters'
import type { ParamValue } from './with-parameter'

/** The texts to send, by the end of the parameter's path. The longest match counts. */
export type Names = Readonly<Record<string, ParamValue>>

/** Makes up values for a parameter that a call is unlikely to hold already. `now` is in Unix seconds. */
export function valuesOf({ path, variants }: Parameter, names: Names, now: number): ParamValue[] {
  const name = lastName(path)
  const known = Object.keys(names)
    .filter((each) => path === each || path.endsWith(`.${each}`))
    .sort((a, b) => b.length - a.length)[0]
  const text = known === undefined ? `A ${name}` : (names[known] ?? '')
  return variants.flatMap((variant) => valuesOfVariant(variant, name, text, now))
}

/** `items[].price_data.currency` is named `currency`, and a key of metadata is named `metadata`. */
export function lastName(path: string): string {
  const steps = path.replaceAll('[]', '').split('.')
  return steps.findLast((step) => step !== '*') ?? ''
}

function valuesOfVariant(variant: Schema, name: string, text: ParamValue, now: number): ParamValue[] {
  if (variant.enum) return variant.enum
  if (variant.const !== undefined) return [variant.const]
  if (variant.type === 'array') return valuesOfVariant(variant.items ?? {}, name, text, now).map((value) => [value])
  if (variant.type === 'boolean') return [true, false]
  if (variant.type === 'integer') return isMoment(name) ? [now + 10 * day, now - 10 * day] : [7, 3]
  if (variant.type === 'number') return [12.5]
  if (variant.pattern) return ['12.5']
  return [text]
}

const day = 24 * 60 * 60

function isMoment(name: string): boolean {
  return /(_at|_date|_end|_start|_by|_time|_until|^end|^start|^timestamp|^g?l?te?|_date_start|^billing_cycle_anchor|^created|^date)$/.test(
    name,
  )
}
