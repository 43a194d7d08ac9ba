import type { Objects } from '../../core/store/objects'
import type { Universe } from '../../core/store/universe'

type TaxId = Objects['tax_id']

const minute = 60

/** Returns when the register answers for a tax id, or null if no answer is to come. */
export function verificationDueAt({ verification, created, value }: TaxId): number | null {
  if (verification?.status !== 'pending' || value.endsWith(neverAnswered)) return null
  return created + minute
}

// In test mode the end of a number decides its verification (https://docs.stripe.com/billing/customer/tax-ids).
const refused = '111111111'
const neverAnswered = '222222222'

/** Records the register's answer (`customer.tax_id.updated`). It refuses only numbers with one special ending. */
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
