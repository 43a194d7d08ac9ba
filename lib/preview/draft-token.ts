import { jwtVerify, errors, SignJWT } from 'jose'
import { deriveKey } from '@/lib/access/tokens/derive-key'
import type { SigningKey } from '@/lib/env-fields'
import { previewDraftSchema, type PreviewDraft } from './preview-draft'

/** Who may look at a draft: the user who made it, at its merchant. */
type Viewer = { merchantId: string; userId: string }

const purpose = 'console-preview'
const lifetime = 12 * 3_600_000

/**
 * A draft as a part of the preview's URL. It is signed, so that nobody else can make a page of ours say something, and
 * holds the draft itself, so that nothing has to be stored or cleared up.
 */
export async function signDraft(
  [key]: readonly SigningKey[],
  draft: PreviewDraft,
  { merchantId, userId }: Viewer,
  now: Date,
): Promise<string> {
  if (!key) throw new Error('the key ring is empty')
  return new SignJWT({ draft })
    .setProtectedHeader({ alg: 'HS256', kid: key.kid })
    .setAudience(purpose)
    .setIssuer(merchantId)
    .setSubject(userId)
    .setExpirationTime(new Date(now.getTime() + lifetime))
    .sign(deriveKey(key, purpose))
}

/** The draft of a token, or null where the token is not this viewer's or is too old. */
export async function readDraft(
  keyRing: readonly SigningKey[],
  token: string,
  { merchantId, userId }: Viewer,
  now: Date,
): Promise<PreviewDraft | null> {
  const keyOf = ({ kid }: { kid?: string }) => {
    const key = keyRing.find((each) => each.kid === kid)
    if (!key) throw new errors.JWKSNoMatchingKey()
    return deriveKey(key, purpose)
  }
  try {
    const { payload } = await jwtVerify(token, keyOf, {
      algorithms: ['HS256'],
      audience: purpose,
      issuer: merchantId,
      subject: userId,
      currentDate: now,
    })
    return previewDraftSchema.safeParse(payload.draft).data ?? null
  } catch (error) {
    if (error instanceof errors.JOSEError) return null
    throw error
  }
}
