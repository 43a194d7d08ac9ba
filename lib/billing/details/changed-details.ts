import { isDeepStrictEqual } from 'node:util'
import { detailFields, type DetailField, type Details } from './details'

type Changed = { fields: DetailField[]; overtaken: boolean }

/**
 * Which fields a form changes: those that differ from what it `shown`, and are not so already. `overtaken` where one of
 * them was meanwhile set to something else, in another tab or by the merchant, so that the customer should look again.
 * What only changed meanwhile, and not in this form, stays.
 */
export function changedDetails({ typed, shown, current }: Record<'typed' | 'shown' | 'current', Details>): Changed {
  const differs = (one: Details, other: Details) => (field: DetailField) => !isDeepStrictEqual(one[field], other[field])
  const fields = detailFields.filter(differs(typed, shown)).filter(differs(typed, current))
  return { fields, overtaken: fields.some(differs(shown, current)) }
}
