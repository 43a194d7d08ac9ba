import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { fail } from '@/lib/errors'
import { log } from '@/lib/log'
import { isRefusal } from '../refusals/is-refusal'
import { logRefusal } from '../refusals/log-refusal'
import { openLink } from './open-link'
import { openMerchantToken } from './open-merchant-token'
import { openSessionUrl } from './open-session-url'
import type { Opener, Opening, OpeningRequest } from './opening'
import { requestIdHeader } from '../headers/request-headers'

const openers: Opener[] = [openLink, openSessionUrl, openMerchantToken]

/** Starts the portal session for a URL, whatever kind of token it carries. */
export async function openPortal(request: OpeningRequest): Promise<Opening> {
  const opening = await tryOpeners(request)
  const { outcome, merchant } = opening
  const facts = { merchantId: merchant?.id, requestId: requestIdOf(request) }
  if (outcome.ok) log.info(facts, 'portal opened')
  else if (isRefusal(outcome.code))
    logRefusal(headersOf(request), {
      door: 'portal',
      who: null,
      what: 'portal.open',
      why: outcome.code,
      merchantId: merchant?.id,
    })
  else log.info({ code: outcome.code, ...facts }, 'portal not opened')
  return opening
}

async function tryOpeners(request: OpeningRequest): Promise<Opening> {
  try {
    for (const open of openers) {
      const opening = await open(request)
      if (opening) return opening
    }
    return refused('link_invalid')
  } catch (error) {
    if (!isDatabaseUnavailable(error)) throw error
    log.error({ err: error, requestId: requestIdOf(request) }, 'a portal could not be opened: no database')
    return refused('database_unavailable')
  }
}

function headersOf({ headers = new Headers() }: OpeningRequest): Pick<Headers, 'get'> {
  return headers
}

function requestIdOf(request: OpeningRequest): string | null {
  return headersOf(request).get(requestIdHeader)
}

function refused(code: 'link_invalid' | 'database_unavailable'): Opening {
  return { outcome: fail(code), merchant: null, preferredLocales: [] }
}
