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
 * Runs one step of next-auth through its handler for plain requests, so that our routes decide what reaches it. It
 * answers 303 with next-auth's cookies. Our own addresses become paths, whatever host the browser used.
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

/** The part of a Node response that next-auth uses. */
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
    // next-auth would redirect to its own pages, which have no routes here, and from there to ours.
    headers.set('location', path?.replace(/^\/api\/auth\/(error|signin)(?=\?|$)/, '/console/sign-in') ?? location)
    return new Response(null, { status: 303, headers })
  }
}
