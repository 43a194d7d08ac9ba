import type { Objects } from '../../core/store/objects'
import type { Universe } from '../../core/store/universe'

type TaxId = Objects['tax_id']

const minute = 60

/** When the register answers for a tax id; null where it was asked already, never answers, or no register is asked. */
export function verificationDueAt({ verification, created, value }: TaxId): number | null {
  if (verification?.status !== 'pending' || value.endsWith(neverAnswered)) return null
  return created + minute
}

// https://docs.stripe.com/billing/customer/tax-ids: what a number ends in says how its verification goes in test mode.
const refused = '111111111'
const neverAnswered = '222222222'

/** The register answers (`customer.tax_id.updated`): it knows every number but one. */
export function verifyTaxId(universe: Universe, id: string): void {
  const { value, customer } = universe.collection('tax_id').require(id)
  const owner = universe.collection('customer').get(customer)
  const verification: TaxId['verification'] = value.endsWith(refused)
    ? { status: 'unverified', verified_address: null, verified_name: null }
    : {
        status: 'verified',
        verified_address: owner?.address ? addressLine(owner.address) : null,
        verified_name: owner?.name ?? null,
      }
  universe.change('tax_id', id, { verification }, 'customer.tax_id.updated')
}

function addressLine({ line1, postal_code: code, city, country }: Record<string, string | null>): string {
  return [line1, [code, city].filter(Boolean).join(' '), country].filter(Boolean).join(', ')
}
