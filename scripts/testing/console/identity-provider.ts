import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

/** What the provider says about a person, besides their id. */
type Claims = { email: string; email_verified?: boolean }

type IdentityProvider = {
  issuer: string
  people: Map<string, Claims>
  /** signs a person in where the app sent the browser, and returns the address that the provider redirects to */
  signIn: (authorizationUrl: string, person: string) => Promise<URL>
  stop: () => Promise<void>
}

/**
 * A certified OpenID Connect provider on its own port, with one client. It is strict about PKCE, redirect addresses and
 * reused codes. As with many providers, only its userinfo endpoint returns the address.
 */
export async function startIdentityProvider({
  clientId,
  clientSecret,
  callback,
}: Record<'clientId' | 'clientSecret' | 'callback', string>): Promise<IdentityProvider> {
  const people = new Map<string, Claims>()
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [callback] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...people.get(id) }) }),
    pkce: { required: () => true },
    cookies: { keys: ['of-a-test'] },
    ttl: { AccessToken: 300, AuthorizationCode: 60, Grant: 300, IdToken: 300, Interaction: 300, Session: 300 },
  })
  const answer = provider.callback()
  server.on('request', (request, response) => void answer(request, response))
  return { issuer, people, signIn: (url, person) => signIn(url, person, callback), stop: () => stop(server) }
}

/** Acts as a browser with a person: keeps cookies, follows redirects and fills in the provider's forms. */
async function signIn(authorizationUrl: string, person: string, callback: string): Promise<URL> {
  const jar = new Map<string, string>()
  let answer = await visit(authorizationUrl)
  for (let step = 0; step < 12; step++) {
    const next = new URL(answer.headers.get('location') ?? answer.url, answer.url)
    if (next.href.startsWith(callback)) return next
    if (answer.status !== 200) answer = await visit(next.href)
    else
      answer = await visit(
        answer.url,
        (await answer.text()).includes('name="login"')
          ? { prompt: 'login', login: person, password: 'any' }
          : { prompt: 'consent' },
      )
  }
  throw new Error(`the provider never sent the browser back: ${answer.status} ${answer.url}`)

  async function visit(url: string, form?: Record<string, string>): Promise<Response> {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const sent = await fetch(url, {
      redirect: 'manual',
      headers: { cookie },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    })
    for (const line of sent.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value) jar.set(name, value)
      else jar.delete(name)
    }
    return sent
  }
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}
