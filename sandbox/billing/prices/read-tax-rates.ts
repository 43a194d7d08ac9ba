import type { Form } from '../../core/http/form'
import type { Universe } from '../../core/store/universe'
import type { TaxRate } from '../objects'

/** Reads a list of tax rate ids. An absent list keeps the current rates, and an empty one removes them. */
export function readTaxRates<Current>(
  universe: Universe,
  input: Form,
  name: string,
  current: Current,
): TaxRate[] | Current {
  const ids = input.texts(name)
  if (ids === undefined) return current
  return (ids ?? []).map((id) => universe.collection('tax_rate').require(id, input.nameOf(name)))
}
