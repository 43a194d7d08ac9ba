import type { AuthOptions } from 'next-auth'
import type { Env } from '@/lib/env'

type Provider = AuthOptions['providers'][number]

export type OidcProfile = { sub: string; email?: string; email_verified?: boolean | string; name?: string }

type Answered = {
  tokens: { id_token?: string }
  client: {
    issuer: { metadata: { userinfo_endpoint?: string } }
    /** checks that the answer is about the same `sub` */
    userinfo: (tokens: object) => Promise<Partial<OidcProfile>>
  }
}

/** The configured OpenID Connect provider, or null. */
export function oidcProvider(
  settings: Pick<Env, 'OIDC_ISSUER' | 'OIDC_CLIENT_ID' | 'OIDC_CLIENT_SECRET'>,
): Provider | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = settings
  if (!issuer || !clientId || !clientSecret) return null
  return {
    id: 'oidc',
    name: 'OpenID Connect',
    type: 'oauth',
    wellKnown: `${issuer}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    // Only verified addresses get this far; see `mayEnter`.
    allowDangerousEmailAccountLinking: true,
    httpOptions: { timeout: 10_000 },
    userinfo: {
      // Many providers return the address, or its verification, only from this endpoint.
      request: async ({ client, tokens }: Answered) => {
        const claims = tokens.id_token ? decodeClaims(tokens.id_token) : {}
        const hasEndpoint = Boolean(client.issuer.metadata.userinfo_endpoint)
        if ((claims.email && claims.email_verified !== undefined) || !hasEndpoint) return claims
        // Address and verification must come from the same source, since the token's address may be unverified.
        const { email, email_verified, ...others } = await client.userinfo(tokens)
        return { ...claims, ...others, email, email_verified }
      },
    },
    profile: ({ sub, email, name }: OidcProfile) => ({
      id: sub,
      name: name ?? null,
      email: email?.trim().toLowerCase() ?? null,
      image: null,
    }),
  } as unknown as Provider
}

// The signature was checked when the code was exchanged.
function decodeClaims(idToken: string): Partial<OidcProfile> {
  const [, payload = ''] = idToken.split('.')
  return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Partial<OidcProfile>
}
