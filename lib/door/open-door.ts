import type { IncomingMessage, ServerResponse } from 'node:http'
import { logRefusal } from '@/lib/access/refusals/log-refusal'
import { clientAddressHeader } from '@/lib/access/headers/request-headers'
import type { Env } from '@/lib/env'
import { log } from '@/lib/log'
import { clientAddress } from '@/lib/net/client-address'
import { reachableHost } from '@/lib/net/reachable-host'
import { allowedMethods } from './allowed-methods'
import { answerRefusal } from './answer-refusal'
import { completeAnswer } from './complete-answer'
import { defaultHeaders } from './default-headers'
import { doorOf } from './door-of'
import { hostAdvice } from './host-advice'
import { judgeRequest } from './judge-request'
import { letGo } from './let-go'
import { originForm } from './origin-form'
import { ownHosts } from './own-hosts'
import { settleOrigin } from './settle-origin'

type Settings = Pick<Env, 'APP_URL' | 'HOST' | 'HSTS_SUBDOMAINS' | 'TRUSTED_PROXIES' | 'mode'>

export type Door = {
  /** Headers for answers that set none themselves. */
  defaults: Record<string, string>
  /** Lets a request in, with corrected headers, or answers it and returns false. */
  admit: (request: IncomingMessage, response: ServerResponse) => boolean
}

/** The checks before every route of the production server. */
export function openDoor({ APP_URL, HOST, HSTS_SUBDOMAINS, TRUSTED_PROXIES, mode }: Settings): Door {
  const defaults = defaultHeaders({ secure: APP_URL.startsWith('https:'), subdomains: HSTS_SUBDOMAINS })
  const hosts = mode === 'sandbox' ? ownHosts(APP_URL, `http://${reachableHost(HOST)}`) : null
  let advised = false

  function adviseOnce(host: string, target: string): void {
    // A demo has already said which names it answers to.
    const advice = advised || hosts ? null : hostAdvice({ host, target, appUrl: APP_URL })
    if (!advice) return
    advised = true
    log.warn(advice)
  }

  function logAtDoor(request: IncomingMessage, why: string): void {
    const { headers, url = '' } = request
    const get = (name: string) =>
      name === clientAddressHeader ? clientAddress(request, TRUSTED_PROXIES) : (headers[name]?.toString() ?? null)
    logRefusal({ get }, { door: doorOf(url), who: null, what: 'request', why })
  }

  return {
    defaults,
    admit: (request, response) => {
      const asked = {
        method: request.method ?? '',
        target: originForm(request.url),
        host: request.headers.host ?? (request.httpVersion === '1.0' ? '' : undefined),
        expect: request.httpVersion === '1.0' ? undefined : request.headers.expect,
        routerState: request.headers['next-router-state-tree']?.toString(),
      }
      request.url = asked.target
      completeAnswer(response, defaults, asked)
      letGo(request, response)
      const refusal = judgeRequest(asked, hosts)
      if (refusal) {
        logAtDoor(request, refusal.why)
        answerRefusal(request, response, refusal)
        return false
      }
      if (asked.method === 'OPTIONS') {
        response.writeHead(204, { allow: [...allowedMethods(asked.target), 'OPTIONS'].join(', ') }).end()
        return false
      }
      adviseOnce(asked.host ?? '', asked.target)
      // Next passes this header on, whoever wrote it.
      request.headers['x-forwarded-for'] = clientAddress(request, TRUSTED_PROXIES)
      settleOrigin(request.headers, APP_URL)
      return true
    },
  }
}
