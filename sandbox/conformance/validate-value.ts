import type { Schema } from './schema'

/** One way in which a value is not what the types say; `pointer` is a JSON pointer into it (RFC 6901). */
export interface Violation {
  pointer: string
  message: string
}

export type Definitions = Readonly<Record<string, Schema>>

/**
 * Lists where a JSON value departs from its schema. Schemas are interpreted: compiling the three thousand types that
 * an invoice can reach takes seconds, and a test process checks only a few hundred bodies. In a union of objects the
 * fixed fields (`object`, `type`) choose the alternative that is reported on.
 */
export function validateValue(schema: Schema, value: unknown, definitions: Definitions, pointer = ''): Violation[] {
  const resolved = resolveSchema(schema, definitions)
  if (resolved.anyOf) return validateUnion(resolved.anyOf, value, definitions, pointer)
  if (resolved.enum && !resolved.enum.includes(value as string)) {
    return [{ pointer, message: `is ${show(value)}, not one of ${resolved.enum.map(show).join(', ')}` }]
  }
  if (resolved.const !== undefined && value !== resolved.const) {
    return [{ pointer, message: `is ${show(value)}, not ${show(resolved.const)}` }]
  }
  if (resolved.type && !hasType(resolved.type, value)) {
    return [{ pointer, message: `is ${show(value)}, not of type ${resolved.type}` }]
  }
  if (resolved.pattern && !new RegExp(resolved.pattern).test(value as string)) {
    return [{ pointer, message: `is ${show(value)}, which does not match ${resolved.pattern}` }]
  }
  if (Array.isArray(value)) {
    const { items } = resolved
    return items ? value.flatMap((item, i) => validateValue(items, item, definitions, `${pointer}/${i}`)) : []
  }
  return isObject(value) ? validateObject(resolved, value, definitions, pointer) : []
}

/** Follows a schema that only refers to a definition. */
export function resolveSchema(schema: Schema, definitions: Definitions): Schema {
  if (!schema.$ref) return schema
  const resolved = definitions[schema.$ref.slice('#/definitions/'.length)]
  if (!resolved) throw new Error(`no definition ${schema.$ref}`)
  return resolveSchema(resolved, definitions)
}

function validateObject(
  schema: Schema,
  value: Record<string, unknown>,
  definitions: Definitions,
  pointer: string,
): Violation[] {
  const violations: Violation[] = []
  const { properties = {}, required = [], additionalProperties: rest = true } = schema
  for (const name of required) {
    if (value[name] === undefined) violations.push({ pointer: `${pointer}/${escape(name)}`, message: 'is missing' })
  }
  for (const [name, item] of Object.entries(value)) {
    if (item === undefined) continue
    const at = `${pointer}/${escape(name)}`
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined
    if (property) violations.push(...validateValue(property, item, definitions, at))
    else if (typeof rest === 'object') violations.push(...validateValue(rest, item, definitions, at))
    else if (!rest) violations.push({ pointer: at, message: 'is not known to the types' })
  }
  return violations
}

function validateUnion(
  alternatives: readonly Schema[],
  value: unknown,
  definitions: Definitions,
  pointer: string,
): Violation[] {
  const flat = flattenUnion(alternatives, definitions)
  const candidates = flat.filter((schema) => accepts(schema, value, definitions))
  if (candidates.length === 0) {
    return [{ pointer, message: `is ${show(value)}, which none of the ${flat.length} alternatives is` }]
  }
  let fewest: Violation[] | null = null
  for (const candidate of candidates) {
    const violations = validateValue(candidate, value, definitions, pointer)
    if (violations.length === 0) return []
    if (!fewest || violations.length < fewest.length) fewest = violations
  }
  return fewest ?? []
}

function flattenUnion(alternatives: readonly Schema[], definitions: Definitions): Schema[] {
  return alternatives.flatMap((alternative) => {
    const schema = resolveSchema(alternative, definitions)
    return schema.anyOf ? flattenUnion(schema.anyOf, definitions) : [schema]
  })
}

/** Whether the value has the right type and, if it is an object, the right values in its fixed fields. */
function accepts(schema: Schema, value: unknown, definitions: Definitions): boolean {
  if (schema.type && !hasType(schema.type, value)) return false
  if (!isObject(value)) return true
  return (schema.required ?? []).every((name) => {
    const property = schema.properties?.[name]
    const fixed = property && fixedValue(resolveSchema(property, definitions))
    return fixed === undefined || value[name] === fixed
  })
}

function fixedValue({ enum: values, const: constant }: Schema): unknown {
  return values?.length === 1 ? values[0] : constant
}

function hasType(type: NonNullable<Schema['type']>, value: unknown): boolean {
  switch (type) {
    case 'null':
      return value === null
    case 'array':
      return Array.isArray(value)
    case 'object':
      return isObject(value)
    case 'integer':
      return Number.isSafeInteger(value)
    default:
      return typeof value === type
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'undefined'
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}

function escape(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}
