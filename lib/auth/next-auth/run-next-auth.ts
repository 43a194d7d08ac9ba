import NextAuth from 'next-auth'
import { authCookies } from '../sessions/auth-cookies'
import { authOptions } from './auth-options'

type Asked = {
  /** next-auth's own words */
  action: 'signin' | 'callback'
  provider: 'email' | 'oidc'
  method: 'GET' | 'POST'
  query?: Record<string, string>
  body?: Record<string, string>
  cookies: Record<string, string>
  userAgent: string | null
}

type Handler = (request: object, response: object, options: object) => Promise<unknown>

/**
 * One step of next-auth, by the handler it has for plain requests, so that a route of ours decides what may reach it.
 * Answers 303 with its cookies; addresses of our own are paths, whatever host the browser knows us by.
 */
export async function runNextAuth({
  action,
  provider,
  method,
  query,
  body,
  cookies,
  userAgent,
}: Asked): Promise<Response> {
  const { sessionToken } = authCookies()
  const options = authOptions({ provider, userAgent, previousToken: cookies[sessionToken.name] ?? null })
  const handle = ((NextAuth as unknown as { default?: Handler }).default ?? NextAuth) as Handler
  const answer = new CollectedAnswer()
  await handle(
    { method, query: { ...query, nextauth: [action, provider] }, body: body ?? {}, cookies, headers: {} },
    answer,
    options,
  )
  return answer.toResponse(process.env.NEXTAUTH_URL ?? '')
}

/** What next-auth needs of a Node response. */
class CollectedAnswer {
  readonly #headers = new Map<string, string | string[]>()
  #status = 200

  status(code: number): this {
    this.#status = code
    return this
  }
  getHeader(name: string): string | string[] | undefined {
    return this.#headers.get(name.toLowerCase())
  }
  setHeader(name: string, value: string | string[]): this {
    this.#headers.set(name.toLowerCase(), value)
    return this
  }
  end(): void {}
  json(): void {}
  send(): void {}

  toResponse(ours: string): Response {
    const headers = new Headers({ 'cache-control': 'no-store' })
    for (const cookie of [this.#headers.get('set-cookie') ?? []].flat()) headers.append('set-cookie', cookie)
    const location = this.#headers.get('location')
    if (typeof location !== 'string')
      return new Response(null, { status: this.#status >= 400 ? this.#status : 500, headers })
    const path = location.startsWith(`${ours}/`) ? location.slice(ours.length) : null
    // next-auth would go to its own pages first, which send to ours; they have no routes here.
    headers.set('location', path?.replace(/^\/api\/auth\/(error|signin)(?=\?|$)/, '/console/sign-in') ?? location)
    return new Response(null, { status: 303, headers })
  }
}
