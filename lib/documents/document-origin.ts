import type { DocumentRequest } from './document-request'
import { prepareDocument } from './prepare-document'

/** Whose PDF a customer gets of a document, to be said beforehand; null where there is none to be had. */
export async function documentOrigin(request: DocumentRequest): Promise<'portico' | 'stripe' | null> {
  const prepared = await prepareDocument(request)
  return prepared.ok ? prepared.value.origin : null
}
