import { allowedMethods } from './allowed-methods'
import { decodePath } from './decode-path'
import { isRouterState } from './is-router-state'

/** The first line of a request and its `Host`. Only HTTP/1.0 may omit the host; it is then empty. */
export type Asked = {
  method: string
  target: string
  host: string | undefined
  /** `Expect`, if the HTTP version has it */
  expect?: string | undefined
  routerState?: string | undefined
}

export type Refusal = {
  status: 400 | 404 | 405 | 417 | 421
  /** the reason in the log */
  why: 'bad_request' | 'not_found' | 'wrong_method' | 'wrong_host'
  message: string
  allow?: string
}

/**
 * What is wrong with a request before anyone reads what it wants, or null. Only the names in `ownHosts` are accepted;
 * null accepts any, since behind a proxy the name is the proxy's choice.
 */
export function judgeRequest(asked: Asked, ownHosts: readonly string[] | null): Refusal | null {
  const { method, target, host } = asked
  if (host === undefined) return malformed('The request does not say which host it is for.')
  if (ownHosts && !ownHosts.includes(hostnameOf(host))) {
    return {
      status: 421,
      why: 'wrong_host',
      message: `In sandbox mode this server answers to ${ownHosts.join(', ')} alone.`,
    }
  }
  const fault = judgeTarget(target)
  if (fault) return malformed(fault)
  if (asked.routerState !== undefined && !isRouterState(asked.routerState))
    return malformed('Next-Router-State-Tree is not the state of a router.')
  if (asked.expect !== undefined && asked.expect.toLowerCase() !== '100-continue')
    return { status: 417, why: 'bad_request', message: 'Nothing is expected here but 100-continue.' }
  // Next's own error page, which it also serves at this address, with 500.
  if (/^\/_global-error(?:[./]|$)/.test(decodePath(target) ?? ''))
    return { status: 404, why: 'not_found', message: 'There is nothing at this address.' }
  const allowed = allowedMethods(target)
  if (allowed.includes(method) || method === 'OPTIONS') return null
  return { status: 405, why: 'wrong_method', message: 'This method is not taken here.', allow: allowed.join(', ') }
}

function malformed(message: string): Refusal {
  return { status: 400, why: 'bad_request', message }
}

/** `Host` without its port. A rebinding page can choose the name, but not the port. */
function hostnameOf(host: string): string {
  const url = `http://${host}`
  return URL.canParse(url) ? new URL(url).hostname.replace(/\.$/, '') : ''
}

/**
 * What is wrong with a request's target, or null. Next answers 500 to escapes that are not UTF-8 (RFC 3986, 2.5), and
 * PostgreSQL cannot store U+0000. None of our paths has a control character.
 */
function judgeTarget(target: string): string | null {
  if (!target.startsWith('/')) return 'The target of the request is not a path.'
  const path = decodePath(target)
  if (path === null) return 'The path of the address is not UTF-8.'
  if (/\p{Cc}/u.test(path)) return 'The path of the address has a control character.'
  if (target.includes('%00')) return 'The query of the address has a NUL character.'
  return null
}
