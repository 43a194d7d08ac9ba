import type { Form } from '../../core/http/form'
import type { Universe } from '../../core/store/universe'
import type { TaxRate } from '../objects'

/** The tax rates of a list of ids: as they were when absent, none when sent empty. */
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
