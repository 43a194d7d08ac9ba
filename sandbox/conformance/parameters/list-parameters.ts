import type { Operation, Schema } from '../schema'
import { resolveSchema, type Definitions } from '../validate-value'

/** One parameter of an operation that can be sent by itself. */
export interface Parameter {
  operation: string
  /** `items[].price`, or `metadata.*` for any name. A moment that may also be a range is `created` and `created.gt`. */
  path: string
  /** The alternatives of its type. Texts that only unset a value are left out. */
  variants: Schema[]
}

/**
 * Lists every parameter that has a value of its own, including nested ones. A hash is listed by its members. One
 * without members, such as `payment_method_options[konbini]`, can only be sent empty.
 */
export function listParameters({ name, params }: Operation, definitions: Definitions): Parameter[] {
  const found = new Map<string, Parameter>()
  visit(params, '')
  return [...found.values()]

  function visit(schema: Schema, path: string): void {
    const variants = variantsOf(schema, definitions)
    const values = variants.filter((variant) => isValue(variant, definitions))
    if (path !== '' && values.length > 0) found.set(path, { operation: name, path, variants: values })
    if (isEmptyHash(variants) && unsets(schema, definitions)) {
      found.set(path, { operation: name, path, variants: [{ type: 'string', enum: [''] }] })
    }
    for (const variant of variants) {
      if (variant.type === 'array' && variant.items && !isValue(variant, definitions)) visit(variant.items, `${path}[]`)
      for (const [member, below] of Object.entries(variant.properties ?? {})) {
        visit(below, path === '' ? member : `${path}.${member}`)
      }
      if (typeof variant.additionalProperties === 'object') visit(variant.additionalProperties, `${path}.*`)
    }
  }
}

/** Lists a schema's alternatives without those that only unset a value (`''` and null). */
export function variantsOf(schema: Schema, definitions: Definitions): Schema[] {
  const resolved = resolveSchema(schema, definitions)
  if (resolved.anyOf) return resolved.anyOf.flatMap((part) => variantsOf(part, definitions))
  if (resolved.type === 'null') return []
  if (!resolved.enum) return [resolved]
  const values = resolved.enum.filter((value) => value !== '')
  // A type that is open to values of later versions names none of them.
  return values.length > 0 ? [{ ...resolved, enum: values }] : []
}

function unsets(schema: Schema, definitions: Definitions): boolean {
  const resolved = resolveSchema(schema, definitions)
  return resolved.enum?.includes('') ?? resolved.anyOf?.some((part) => unsets(part, definitions)) ?? false
}

function isEmptyHash(variants: readonly Schema[]): boolean {
  return variants.every(
    ({ type, properties = {}, additionalProperties: rest }) =>
      type === 'object' && Object.keys(properties).length === 0 && typeof rest !== 'object',
  )
}

function isValue(variant: Schema, definitions: Definitions): boolean {
  if (variant.type === 'array') return Boolean(variant.items && isScalar(variant.items, definitions))
  return variant.type !== 'object'
}

function isScalar(schema: Schema, definitions: Definitions): boolean {
  return variantsOf(schema, definitions).every(({ type }) => type !== 'object' && type !== 'array')
}
