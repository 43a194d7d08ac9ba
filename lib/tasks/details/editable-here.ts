import type { PortalSession } from '@/lib/access/sessions/portal-session'
import type { DetailField } from '@/lib/billing/details/details'
import { editableDetails } from '@/lib/billing/details/read-details'

/** What of the details this session may change. */
export function editableHere({ configuration, byAddress }: Pick<PortalSession, 'byAddress' | 'configuration'>): {
  editable: DetailField[]
  taxId: boolean
  /** the address could be changed, but not by whoever came in by a link that was mailed to it */
  emailWithheld: boolean
} {
  const { allowedUpdates } = configuration.customerUpdate
  return {
    editable: editableDetails(allowedUpdates).filter((field) => field !== 'email' || !byAddress),
    taxId: allowedUpdates.includes('tax_id'),
    emailWithheld: byAddress && allowedUpdates.includes('email'),
  }
}
