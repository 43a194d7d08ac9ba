import type { GivenTaxId } from '@/lib/billing/details/details'
import { plainLine } from '@/lib/billing/details/plain-line'
import { taxIdKey } from '@/lib/billing/details/tax-id-key'
import { taxIdTypes } from '@/lib/billing/details/tax-id-types'
import type { CustomerTaxId } from '@/lib/billing/objects/tax-id'
import { fail, ok, type Result } from '@/lib/errors'

/** How many tax ids may be added at once; whoever has more sends the form again. */
export const newTaxIdRows = 5

export type TypedTaxIds = { add: GivenTaxId[]; remove: GivenTaxId[] }

/**
 * The tax ids that a form adds and removes. One that is gone already is not removed again. Fails with `tax_id_invalid`
 * for an id without its kind, and `tax_id_exists`.
 */
export function typedTaxIds(
  form: Readonly<Record<string, string>>,
  held: readonly CustomerTaxId[],
): Result<TypedTaxIds> {
  const kept = held.filter((id) => !(`remove.${taxIdKey(id)}` in form))
  const remove = held
    .filter((id) => `remove.${taxIdKey(id)}` in form)
    .flatMap(({ type, value }) => (value === null ? [] : [{ type, value }]))
  const add: GivenTaxId[] = []
  for (let row = 0; row < newTaxIdRows; row++) {
    const [type = '', value] = [form[`taxId.${row}.type`], plainLine(form[`taxId.${row}.value`] ?? '')]
    if (!value) continue
    const isKnown = (taxIdTypes as readonly string[]).includes(type)
    if (!isKnown || value.length > 60 || !/[\p{L}\p{N}]/u.test(value))
      return fail('tax_id_invalid', { field: 'tax_id' })
    if (add.some((other) => taxIdKey(other) === taxIdKey({ type, value }))) continue
    if (kept.some((other) => taxIdKey(other) === taxIdKey({ type, value })))
      return fail('tax_id_exists', { field: 'tax_id' })
    add.push({ type, value })
  }
  return ok({ add, remove: remove.filter((id) => !add.some((other) => taxIdKey(other) === taxIdKey(id))) })
}
