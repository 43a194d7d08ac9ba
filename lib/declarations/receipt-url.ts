import { signToken } from '@/lib/access/tokens/sign-token'
import { verifyToken } from '@/lib/access/tokens/verify-token'
import { env } from '@/lib/env'
import { fail, ok, type Result } from '@/lib/errors'
import { findDeclaration, type StoredDeclaration } from './find-declaration'

/** Hours for which the page of a receipt opens: it shows a name and an address. The mail has the same for good. */
const hours = 24

/** The path of a receipt's page, which opens this one declaration and nothing else. */
export async function receiptPath({ merchantId, id, receivedAt }: StoredDeclaration): Promise<string> {
  const expiresAt = new Date(receivedAt.getTime() + hours * 3_600_000)
  // Nobody is known to be its customer.
  const row = { merchantId, customerId: 'none', id, createdAt: receivedAt, expiresAt }
  return `/declaration/${await signToken(env().PORTICO_SECRET, 'declaration', row)}`
}

/** The declaration of a receipt's token. Fails with `link_invalid`, or `link_expired` and the merchant it was of. */
export async function openReceipt(
  token: string,
  now: Date,
): Promise<{ merchantId: string | null; declaration: Result<StoredDeclaration> }> {
  const verified = await verifyToken(env().PORTICO_SECRET, 'declaration', token, now)
  if (!verified) return { merchantId: null, declaration: fail('link_invalid') }
  const { merchantId, id } = verified.claims
  if (verified.expired) return { merchantId, declaration: fail('link_expired') }
  const found = await findDeclaration(merchantId, id)
  return { merchantId, declaration: found ? ok(found) : fail('link_invalid') }
}
