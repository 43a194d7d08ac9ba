import { correctionOf } from '@/lib/billing/details/correction-of'
import type { FullInvoice } from '@/lib/billing/objects/full-invoice'
import { ok, type Result } from '@/lib/errors'
import { describeCorrectedCopy } from './describe/describe-corrected-copy'
import type { DocumentContext } from './load/load-document-context'
import { loadCurrentDetails } from './load/load-current-details'
import type { Paper } from './paper/paper'

export type Correction =
  | { kind: 'copy'; paper: Paper; asOf: Date }
  /** the details differ, but may change the tax */
  | { kind: 'tax' }

/**
 * The copy of a paid invoice with the details of today, where they differ; else null. Fails as `loadCurrentDetails` does,
 * but a deleted customer has none.
 */
export async function findCorrection(
  owner: { merchantId: string; customerId: string },
  invoice: FullInvoice,
  context: DocumentContext,
): Promise<Result<Correction | null>> {
  if (invoice.status !== 'paid') return ok(null)
  const found = await loadCurrentDetails(owner)
  if (!found.ok) return found.code === 'not_found' ? ok(null) : found
  const { details, asOf } = found.value
  const kind = correctionOf(invoice, details)
  if (kind === 'none') return ok(null)
  if (kind === 'tax') return ok({ kind })
  return ok({ kind, paper: describeCorrectedCopy(invoice, { details, asOf }, context), asOf })
}
