import type { Result } from '@/lib/errors'
import { describeDocument } from './describe-document'
import type { DocumentRequest } from './document-request'
import { prepareDescribed, type PreparedDocument } from './prepare-described'

/**
 * Everything about a document except its bytes, which are rendered or fetched on demand. Fails with `not_found` for
 * another customer's document, a draft, or the receipt of an unpaid invoice; with `not_printable` for a cancellation in
 * a script that we cannot render; and with `database_unavailable`. `bytes` fails with `documents_busy` if too many
 * wait, with `stripe_unavailable`, or with `canceled` if its signal fires.
 */
export async function prepareDocument(request: DocumentRequest): Promise<Result<PreparedDocument>> {
  const described = await describeDocument(request)
  return described.ok ? prepareDescribed(described.value) : described
}
