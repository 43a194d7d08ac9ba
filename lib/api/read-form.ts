import qs from 'qs'
import { readBody } from '@/lib/net/read-body'
import { refuse, type ApiFailure } from './failures/api-failure'

/** in bytes */
const largestBody = 64 * 1024

const options = {
  depth: 10,
  arrayLimit: 200,
  parameterLimit: 1000,
  plainObjects: true,
  throwOnLimitExceeded: true,
  strictDepth: true,
} as const

/** No control characters except tabs and line breaks, which a multi-line text may have. */
const isPlain = (value: string) => !/[^\P{Cc}\t\r\n]/u.test(value)

type Form = { ok: true; value: { fields: Record<string, unknown>; raw: string } } | ApiFailure

/** The parameters of a request, nested by brackets: the query for GET, HEAD and DELETE, else the form in its body. */
export async function readForm(request: Request): Promise<Form> {
  const bodyless = ['GET', 'HEAD', 'DELETE'].includes(request.method)
  const body = bodyless ? null : await readBody(request.body, request.headers.get('content-length'), largestBody)
  if (!bodyless && body === null) return refuse('The request is too large.', { status: 413 })
  const raw = body?.toString('utf8') ?? new URL(request.url).search.slice(1)
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (!bodyless && raw !== '' && type !== 'application/x-www-form-urlencoded') {
    return refuse('Send parameters form-encoded (application/x-www-form-urlencoded), not as JSON.', { status: 415 })
  }
  const unreadable = [...new URLSearchParams(raw)].find(([name, value]) => /\p{Cc}/u.test(name) || !isPlain(value))
  if (unreadable) {
    const param = unreadable[0].replaceAll(/\p{Cc}/gu, '�')
    return refuse(`Invalid ${param}: has a control character.`, { param })
  }
  try {
    return { ok: true, value: { fields: qs.parse(raw, options), raw } }
  } catch (error) {
    // qs throws a RangeError at each of its limits.
    if (error instanceof RangeError) return refuse('The request has too many or too deeply nested parameters.')
    throw error
  }
}
