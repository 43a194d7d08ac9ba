import { isForeign } from '@/lib/access/requests/is-foreign'
import { isSameOrigin } from '@/lib/access/requests/is-same-origin'
import { env } from '@/lib/env'
import { readBody } from '@/lib/net/read-body'
import type { ErrorCode } from '@/lib/errors'
import { judgeBody } from './judge-body'

/** in bytes: the largest body that Next accepts for an action */
const largestForm = 1024 * 1024
const cutOff: unique symbol = Symbol('cut off')

export type FormFault = Extract<ErrorCode, 'wrong_origin' | 'too_large' | 'bad_request'>

/**
 * Why a form or action is refused before any page sees it, or null. An action must have a browser's Origin; programs
 * may send other forms. A one-click unsubscribe (RFC 8058) may come from any origin.
 */
export async function judgeForm(request: Request, pathname: string, appUrl = env().APP_URL): Promise<FormFault | null> {
  const { headers } = request
  const contentType = headers.get('content-type') ?? ''
  const isAction = headers.has('next-action') || /^multipart\/form-data/i.test(contentType)
  const isMail = pathname.startsWith('/unsubscribe/') && !headers.has('next-action')
  if (!isMail && (isAction ? !isSameOrigin(headers, appUrl) : isForeign(headers, appUrl))) return 'wrong_origin'
  const reading = readBody(request.body, headers.get('content-length'), largestForm)
  const body = await Promise.race([reading.catch((): typeof cutOff => cutOff), endOf(request.signal)])
  if (body === cutOff) return 'bad_request'
  if (!body) return 'too_large'
  const action = headers.get('next-action')
  return (await judgeBody({ contentType, action, mayBePlain: isMail, body: new Uint8Array(body) }))
    ? 'bad_request'
    : null
}

/** If the visitor leaves midway, Next's copy of the body never ends. */
function endOf(signal: AbortSignal): Promise<typeof cutOff> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(cutOff), { once: true }))
}
