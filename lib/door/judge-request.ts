import { allowedMethods } from './allowed-methods'
import { judgeTarget } from './judge-target'

/** What the first line of a request and its `Host` say, which only HTTP/1.0 may leave out: then it is empty. */
export type Asked = { method: string; target: string; host: string | undefined }

export type Refusal = { status: 400 | 405 | 421; message: string; allow?: string }

/**
 * What is wrong with a request before anybody looks at what it wants, or null. `ownHosts` are the only names we answer
 * to; null for any, since behind a proxy the name is the proxy's choice.
 */
export function judgeRequest({ method, target, host }: Asked, ownHosts: readonly string[] | null): Refusal | null {
  if (host === undefined) return { status: 400, message: 'The request does not say which host it is for.' }
  if (ownHosts && !ownHosts.includes(hostnameOf(host))) {
    return { status: 421, message: `In sandbox mode this server answers to ${ownHosts.join(', ')} alone.` }
  }
  const fault = judgeTarget(target)
  if (fault) return { status: 400, message: fault }
  const allowed = allowedMethods(target)
  if (allowed.includes(method) || method === 'OPTIONS') return null
  return { status: 405, message: 'This method is not taken here.', allow: allowed.join(', ') }
}

/** `Host` without its port: a rebinding page chooses the name, never the port it reached us at. */
function hostnameOf(host: string): string {
  const url = `http://${host}`
  return URL.canParse(url) ? new URL(url).hostname.replace(/\.$/, '') : ''
}
