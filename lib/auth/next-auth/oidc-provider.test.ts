import { describe, expect, it } from 'vitest'
import { oidcProvider, type OidcProfile } from './oidc-provider'

type Asking = { userinfo: { request: (context: object) => Promise<Partial<OidcProfile>> } }

/** The profile read from this token and this userinfo answer; null if there is no such endpoint. */
function read(token: object, endpoint: object | null): Promise<Partial<OidcProfile>> {
  const provider = oidcProvider({
    OIDC_ISSUER: 'https://id.example.com',
    OIDC_CLIENT_ID: 'a',
    OIDC_CLIENT_SECRET: 'b',
  }) as unknown as Asking
  const payload = Buffer.from(JSON.stringify({ sub: '1', ...token })).toString('base64url')
  return provider.userinfo.request({
    tokens: { id_token: `e30.${payload}.x` },
    client: {
      issuer: { metadata: endpoint ? { userinfo_endpoint: 'https://id.example.com/me' } : {} },
      userinfo: async () => ({ sub: '1', ...endpoint }),
    },
  })
}

describe('an address and whether it is verified come from one source', () => {
  it('the token, where it tells both', async () =>
    expect(await read({ email: 'a@example.com', email_verified: true }, { email: 'b@example.com' })).toMatchObject({
      email: 'a@example.com',
      email_verified: true,
    }))

  it('else the endpoint, for both', async () => {
    expect(
      await read({ email: 'mine@example.com' }, { email: 'verified@example.com', email_verified: true }),
    ).toMatchObject({ email: 'verified@example.com', email_verified: true })
    expect(await read({ email: 'mine@example.com' }, { email_verified: true })).toMatchObject({
      email: undefined,
      email_verified: true,
    })
    expect(await read({ email_verified: true }, { email: 'mine@example.com' })).toMatchObject({
      email: 'mine@example.com',
      email_verified: undefined,
    })
  })

  it('the token, where there is no endpoint', async () =>
    expect(await read({ email: 'a@example.com' }, null)).not.toHaveProperty('email_verified'))
})
