import type { DocumentRequest } from './document-request'
import { prepareDocument } from './prepare-document'

/** Whether a document's PDF will be ours or Stripe's, so that the page can say so; null if there is none. */
export async function documentOrigin(request: DocumentRequest): Promise<'portico' | 'stripe' | null> {
  const prepared = await prepareDocument(request)
  return prepared.ok ? prepared.value.origin : null
}
