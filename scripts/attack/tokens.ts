import { randomBytes } from 'node:crypto'
import { SignJWT } from 'jose'
import { signToken } from '../../lib/access/tokens/sign-token'
import { verifyMerchantToken } from '../../lib/access/tokens/verify-merchant-token'
import { verifyToken } from '../../lib/access/tokens/verify-token'
import type { Attack } from './attack'
import { mutateToken, randomFrom } from './mutate-token'

const mutants = Number(process.env.ATTACK_TOKENS ?? 200_000)

/** Passes texts that resemble a token to the verifying functions: none may be accepted. */
export async function attack(): Promise<Attack> {
  const seed = Number(process.env.ATTACK_SEED ?? Date.now() % 2 ** 31)
  console.log(`seed ${seed}`)
  const random = randomFrom(seed)
  const through: string[] = []
  const now = new Date()
  for (const {
    tokens: [token = '', other = ''],
    verify,
  } of await kinds(now)) {
    if (!(await verify(token)) || !(await verify(other)))
      through.push('a token of our own was refused, so nothing was tried')
    for (let count = 0; count < mutants / 4; count++) {
      const mutated = mutateToken(token, other, random)
      if (await verify(mutated)) through.push(`taken: ${JSON.stringify(mutated)} for ${token}`)
    }
  }
  return { tried: mutants, through }
}

type Kind = { tokens: string[]; verify: (token: string) => Promise<boolean> }

async function kinds(now: Date): Promise<Kind[]> {
  const ring = [
    { kid: 'k1', key: randomBytes(32) },
    { kid: 'k2', key: randomBytes(32) },
  ]
  const expiresAt = new Date(now.getTime() + 3_600_000)
  const ours = async (purpose: 'portal-link' | 'portal-session'): Promise<Kind> => ({
    tokens: await Promise.all(
      ['cus_1', 'cus_2'].map((customerId) =>
        signToken(ring, purpose, {
          merchantId: 'merch_1',
          customerId,
          id: `id_${customerId}`,
          createdAt: now,
          expiresAt,
        }),
      ),
    ),
    verify: async (token) => {
      const verified = await verifyToken(ring, purpose, token, now)
      return verified !== null && !verified.expired
    },
  })
  const secret = randomBytes(32).toString('base64url')
  const merchants = async (jti: boolean): Promise<Kind> => ({
    tokens: await Promise.all(
      ['cus_1', 'cus_2'].map((customer) => {
        const token = new SignJWT()
          .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
          .setIssuer('merch_1')
          .setSubject(customer)
          .setAudience('portico')
          .setIssuedAt(now)
          .setExpirationTime(expiresAt)
        return (jti ? token.setJti(customer) : token).sign(new TextEncoder().encode(secret))
      }),
    ),
    verify: async (token) => {
      const verified = await verifyMerchantToken(token, [{ id: 'plsec_1', secret }], { now, secure: true })
      return verified !== null && verified !== 'expired'
    },
  })
  return [await ours('portal-link'), await ours('portal-session'), await merchants(true), await merchants(false)]
}
