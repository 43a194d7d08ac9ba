import type { Api, Schema } from '../../sandbox/conformance/schema'
import { resolveSchema } from '../../sandbox/conformance/validate-value'

/** The calls of Stripe's SDK whose parameters and answers are the portal's configurations and sessions. */
const calls = {
  configuration: ['billingPortal.configurations.create', 'billingPortal.configurations.update'],
  session: ['billingPortal.sessions.create'],
} as const

export type PortalObject = keyof typeof calls

/** A request names `flow_data` what the answer names `flow`. */
const sameField: Record<string, string> = { flow_data: 'flow' }

/** Stripe's members of any object, and of any request. */
const ofAnyObject = ['id', 'object', 'livemode', 'created', 'updated', 'expand']

/** A list of hundreds of languages says nothing that one row would not. */
const withoutValues = ['locale']

/**
 * Every field of Stripe's configuration or session at the pinned version, of the request and of the answer, such as
 * `features.subscription_update.products[].prices[]`. The value of a field that has a list of them stands behind it:
 * `flow.type=customer_update`.
 */
export function listFields({ operations, definitions }: Api, object: PortalObject): string[] {
  const found = new Set<string>()
  for (const { name, params, response } of operations) {
    if (!calls[object].some((call) => call === name)) continue
    visitMembers(params, '')
    visitMembers(response, '')
  }
  return [...found].sort()

  function visitMembers(schema: Schema, path: string): void {
    for (const [member, below] of Object.entries(membersOf(schema))) {
      if (path === '' && ofAnyObject.includes(member)) continue
      visit(below, `${path === '' ? '' : `${path}.`}${sameField[member] ?? member}`)
    }
  }

  function visit(schema: Schema, path: string): void {
    const variants = variantsOf(schema)
    // A text beside an object is the id of an object that can be expanded, whose fields are not the portal's.
    const isId = variants.some(({ type, enum: values }) => type === 'string' && !values)
    const lists = variants.filter(({ type }) => type === 'array')
    const hashes = isId ? [] : variants.filter(({ properties }) => Object.keys(properties ?? {}).length > 0)
    for (const { items } of lists) if (items) visit(items, `${path}[]`)
    for (const hash of hashes) visitMembers(hash, path)
    if (lists.length + hashes.length > 0) return
    const values = variants.flatMap((variant) => variant.enum ?? []).filter((value) => value !== '')
    if (values.length === 0 || withoutValues.includes(path)) found.add(path)
    else for (const value of values) found.add(`${path}=${value}`)
  }

  function membersOf(schema: Schema): Record<string, Schema> {
    return Object.assign({}, ...variantsOf(schema).map(({ properties }) => properties ?? {})) as Record<string, Schema>
  }

  function variantsOf(schema: Schema): Schema[] {
    const resolved = resolveSchema(schema, definitions)
    return resolved.anyOf ? resolved.anyOf.flatMap(variantsOf) : [resolved]
  }
}
