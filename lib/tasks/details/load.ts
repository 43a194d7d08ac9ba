import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { fail, ok, type Result } from '@/lib/errors'
import { loadDetails, type CustomerDetails } from '@/lib/mirror/load-details'
import { loadDetailsRequest, type DetailsRequest } from '@/lib/mirror/load-details-request'
import { loadMailedTo } from '@/lib/mirror/load-mailed-to'
import { areRecipientsOffered } from '../recipients/are-recipients-offered'
import { editableHere } from './editable-here'
import { newTaxIdRows } from './typed-tax-ids'

export type DetailsView = CustomerDetails &
  ReturnType<typeof editableHere> & {
    /** how many tax ids may be typed at once */
    rows: number
    /** an address that a link was just mailed to */
    mailedTo: string | null
    /** a request that Stripe refused, which the form shows again as it was typed */
    again: DetailsRequest | null
    /** whether invoices may be mailed to further addresses, which have a page of their own */
    offersRecipients: boolean
  }

/** The page of the billing details. Fails with `not_found` and `database_unavailable`. */
export async function loadDetailsPage(
  session: PortalSession,
  { again, mailed }: { again?: unknown; mailed?: unknown } = {},
): Promise<Result<DetailsView>> {
  const found = await loadDetails(session)
  if (!found.ok) return found
  const request = typeof again === 'string' ? await loadDetailsRequest(session, again) : fail('not_found')
  const refused = request.ok && request.value.status === 'failed' ? request.value : null
  const mailedTo = await loadMailedTo(session, mailed)
  return ok({
    mailedTo,
    ...found.value,
    ...editableHere(session),
    rows: newTaxIdRows,
    again: refused,
    offersRecipients: areRecipientsOffered(session),
  })
}
