import { allowedMethods } from './allowed-methods'
import { decodePath } from './decode-path'
import { isRouterState } from './is-router-state'
import { judgeTarget } from './judge-target'

/** What the first line of a request and its `Host` say, which only HTTP/1.0 may leave out: then it is empty. */
export type Asked = {
  method: string
  target: string
  host: string | undefined
  /** `Expect`, where the version of HTTP has it */
  expect?: string | undefined
  /** `Next-Router-State-Tree` */
  routerState?: string | undefined
}

export type Refusal = {
  status: 400 | 404 | 405 | 417 | 421
  /** of the log */
  why: 'bad_request' | 'not_found' | 'wrong_method' | 'wrong_host'
  message: string
  allow?: string
}

/**
 * What is wrong with a request before anybody looks at what it wants, or null. `ownHosts` are the only names we answer
 * to; null for any, since behind a proxy the name is the proxy's choice.
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
  // Next's own page for errors of the layout, which it serves by this address too, with 500.
  if (/^\/_global-error(?:[./]|$)/.test(decodePath(target) ?? ''))
    return { status: 404, why: 'not_found', message: 'There is nothing at this address.' }
  const allowed = allowedMethods(target)
  if (allowed.includes(method) || method === 'OPTIONS') return null
  return { status: 405, why: 'wrong_method', message: 'This method is not taken here.', allow: allowed.join(', ') }
}

function malformed(message: string): Refusal {
  return { status: 400, why: 'bad_request', message }
}

/** `Host` without its port: a rebinding page chooses the name, never the port it reached us at. */
function hostnameOf(host: string): string {
  const url = `http://${host}`
  return URL.canParse(url) ? new URL(url).hostname.replace(/\.$/, '') : ''
}
