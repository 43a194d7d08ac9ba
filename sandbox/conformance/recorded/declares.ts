import { resolveSchema } from '../validate-value'
import type { Api, Schema } from '../schema'

/** Whether the SDK's declarations have a member: `charge.refunds.total_count`, `line_item.subscription`. */
export function declares(api: Api, at: string): boolean {
  const object = Object.keys(api.objects).find((name) => at.startsWith(`${name}.`))
  if (!object) throw new Error(`the SDK declares no object of ${at}`)
  let variants = variantsOf(api.objects[object] ?? {}, api)
  for (const segment of at.slice(object.length + 1).split('.')) {
    const name = segment.replace(/\[\]$/, '')
    variants = variants.flatMap(({ properties }) => {
      const member = properties?.[name]
      return member ? variantsOf(member, api) : []
    })
  }
  return variants.length > 0
}

function variantsOf(schema: Schema, api: Api): Schema[] {
  const resolved = resolveSchema(schema, api.definitions)
  return resolved.anyOf ? resolved.anyOf.flatMap((variant) => variantsOf(variant, api)) : [resolved]
}
