import type { DeclarationCandidate } from '@/lib/billing/law/match-declaration'
import { findDeclaration } from '@/lib/declarations/find-declaration'
import { listCandidates } from '@/lib/tasks/declare/list-candidates'

/**
 * The contracts that have not ended of whoever has the e-mail address of a declaration on file; null where there is no
 * such declaration.
 */
export async function listDeclarationCandidates(
  merchantId: string,
  declarationId: string,
): Promise<DeclarationCandidate[] | null> {
  const declaration = await findDeclaration(merchantId, declarationId)
  if (!declaration) return null
  const { email } = declaration.fields
  return email === null ? [] : (await listCandidates(merchantId, email)).filter(({ isLive }) => isLive)
}
