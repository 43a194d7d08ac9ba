import type { Result } from '@/lib/errors'
import { describeDocument } from './describe-document'
import type { DocumentRequest } from './document-request'
import { prepareDescribed, type PreparedDocument } from './prepare-described'

/**
 * All of a document but its bytes, which are set (or fetched) when asked for. Fails with `not_found` for what is not the
 * customer's, a draft, or the receipt of what is not paid; `not_printable` for a cancellation in a script that we cannot
 * set, of which Stripe has no document; and `database_unavailable`. `bytes` fails with `documents_busy` while too many
 * wait, `stripe_unavailable`, or `canceled` when its signal says so.
 */
export async function prepareDocument(request: DocumentRequest): Promise<Result<PreparedDocument>> {
  const described = await describeDocument(request)
  return described.ok ? prepareDescribed(described.value) : described
}
