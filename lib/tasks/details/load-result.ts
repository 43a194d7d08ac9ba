import type { CustomerTaxId } from '@/lib/billing/objects/tax-id'
import { ok, type Result } from '@/lib/errors'
import { loadDetails } from '@/lib/mirror/load-details'
import { loadDetailsRequest, type DetailsRequest } from '@/lib/mirror/load-details-request'
import type { PortalScope } from '@/lib/mirror/scope/portal-scope'

export type DetailsResultView = {
  request: DetailsRequest
  /** as they are by now */
  taxIds: CustomerTaxId[]
}

/** A change of details and what came of it. Fails with `not_found` and `database_unavailable`. */
export async function loadDetailsResult(scope: PortalScope, intent: string): Promise<Result<DetailsResultView>> {
  const [request, found] = await Promise.all([loadDetailsRequest(scope, intent), loadDetails(scope)])
  if (!request.ok) return request
  return ok({ request: request.value, taxIds: found.ok ? found.value.taxIds : [] })
}
