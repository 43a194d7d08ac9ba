import type { PortalSession } from '@/lib/access/sessions/portal-session'
import type { DetailField } from '@/lib/billing/details/details'
import { editableDetails } from '@/lib/billing/details/read-details'

/** What of the details this session may change. */
export function editableHere({ configuration }: Pick<PortalSession, 'configuration'>): {
  editable: DetailField[]
  taxId: boolean
} {
  const { allowedUpdates } = configuration.customerUpdate
  return {
    editable: editableDetails(allowedUpdates).filter((field) => field !== 'email'),
    taxId: allowedUpdates.includes('tax_id'),
  }
}
