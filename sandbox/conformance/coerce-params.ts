import { booleanOf } from '../core/http/boolean-of'
import type { Schema } from './schema'
import { resolveSchema, type Definitions } from './validate-value'

/** One fault of a request's parameters; `param` is spelt as Stripe spells it: `items[0][price]`. */
export type ParamFault =
  | { kind: 'unknown'; param: string }
  | { kind: 'missing'; param: string }
  | { kind: 'empty'; param: string }
  | { kind: 'integer' | 'number' | 'boolean' | 'array' | 'object' | 'string'; param: string; value: unknown }
  | { kind: 'enum'; param: string; value: unknown; allowed: string[] }

/** These settings are the same for every parameter of a call. */
export interface Coercion {
  definitions: Definitions
  faults: ParamFault[]
  /**
   * Whether the call changes an object. An empty text then unsets an optional text, which would be a mistake on
   * creation.
   */
  updating: boolean
}

/**
 * Reads form-decoded parameters by their schema: `'5'` becomes 5 where a number is asked for, `'true'` true, and
 * `{0: …, 1: …}` a list; `''` stays as it is where it may unset a value. Every fault met is added to `faults`.
 */
export function coerceParams(schema: Schema, value: unknown, coercion: Coercion): unknown {
  return coerce(schema, value, coercion, '', false)
}

function coerce(schema: Schema, value: unknown, coercion: Coercion, param: string, optional: boolean): unknown {
  const variants = variantsOf(schema, coercion.definitions)
  if (variants.length === 0 || variants.some(isAnything)) return value
  if (Array.isArray(value)) return coerceList(variants, value, coercion, param)
  if (typeof value === 'object' && value !== null) {
    return coerceObject(variants, value as Record<string, unknown>, coercion, param)
  }
  return coerceText(variants, value === null ? '' : String(value), coercion, param, optional)
}

function coerceText(
  variants: readonly Schema[],
  text: string,
  { faults, updating }: Coercion,
  param: string,
  optional: boolean,
): unknown {
  const allowed = variants.flatMap(({ enum: values }) => values ?? [])
  if (allowed.includes(text)) return text
  const types = variants.filter(({ enum: values }) => !values).map(({ type, const: value }) => type ?? typeof value)
  const plain = variants.find(({ type, enum: values }) => type === 'string' && !values)
  if (text === '') {
    const unsets = plain && optional && (updating || isPartOfAddress(param))
    if (!unsets && !types.includes('null')) faults.push({ kind: 'empty', param })
    return text
  }
  if (plain && (!plain.pattern || new RegExp(plain.pattern).test(text))) return text
  if (types.includes('integer') && /^[+-]?\d+$/.test(text) && Number.isSafeInteger(Number(text))) return Number(text)
  if (types.includes('number') && /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) return Number(text)
  const boolean = types.includes('boolean') ? booleanOf(text) : undefined
  if (boolean !== undefined) return boolean

  const wanted = (['integer', 'number', 'boolean', 'array', 'object'] as const).find((type) => types.includes(type))
  const values = allowed.filter((value) => value !== '')
  if (values.length > 0 && (!wanted || wanted === 'array' || wanted === 'object')) {
    faults.push({ kind: 'enum', param, value: text, allowed: values })
  } else {
    faults.push({ kind: wanted ?? (plain?.pattern ? 'number' : 'string'), param, value: text })
  }
  return text
}

function coerceList(variants: readonly Schema[], list: readonly unknown[], coercion: Coercion, param: string): unknown {
  const items = variants.find(({ type }) => type === 'array')?.items
  if (items) return list.map((item, i) => coerce(items, item, coercion, `${param}[${i}]`, false))
  coercion.faults.push({ kind: wantedScalar(variants), param, value: list })
  return list
}

function coerceObject(
  variants: readonly Schema[],
  value: Record<string, unknown>,
  coercion: Coercion,
  param: string,
): unknown {
  const entries = Object.entries(value)
  const objects = variants.filter(({ type }) => type === 'object')
  const list = variants.find(({ type }) => type === 'array')
  if (list && entries.every(([key]) => /^\d+$/.test(key))) {
    const ordered = entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, item]) => item)
    return coerceList(variants, ordered, coercion, param)
  }
  if (objects.length === 0) {
    coercion.faults.push({ kind: list ? 'array' : wantedScalar(variants), param, value })
    return value
  }
  const attempts = objects.map((schema) => {
    const faults: ParamFault[] = []
    return { faults, result: coerceMembers(schema, value, { ...coercion, faults }, param) }
  })
  const best = attempts.reduce((a, b) => (b.faults.length < a.faults.length ? b : a))
  coercion.faults.push(...best.faults)
  return best.result
}

function coerceMembers(
  { properties = {}, required = [], additionalProperties: rest = false }: Schema,
  value: Record<string, unknown>,
  coercion: Coercion,
  param: string,
): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  for (const [name, item] of Object.entries(value)) {
    if (item === undefined) continue
    const at = param === '' ? name : `${param}[${name}]`
    const schema = Object.hasOwn(properties, name) ? properties[name] : typeof rest === 'object' ? rest : undefined
    if (schema) result[name] = coerce(schema, item, coercion, at, !required.includes(name))
    else coercion.faults.push({ kind: 'unknown', param: at })
  }
  for (const name of required) {
    if (value[name] !== undefined) continue
    coercion.faults.push({ kind: 'missing', param: param === '' ? name : `${param}[${name}]` })
  }
  return result
}

// Forms send the empty lines of an address too, and Stripe treats them as absent.
function isPartOfAddress(param: string): boolean {
  return /(^|\[)address\]?\[/.test(param)
}

function variantsOf(schema: Schema, definitions: Definitions): Schema[] {
  const resolved = resolveSchema(schema, definitions)
  return resolved.anyOf ? resolved.anyOf.flatMap((variant) => variantsOf(variant, definitions)) : [resolved]
}

function isAnything(schema: Schema): boolean {
  return !schema.type && !schema.enum && schema.const === undefined
}

function wantedScalar(variants: readonly Schema[]) {
  const types = variants.map(({ type }) => type)
  const scalars = ['integer', 'number', 'boolean', 'string', 'object'] as const
  return scalars.find((type) => types.includes(type)) ?? 'string'
}
