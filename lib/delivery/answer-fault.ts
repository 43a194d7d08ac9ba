import type { DeliveryCode } from './delivery-codes'
import { statusFault } from './status-fault'

type Answer = { status: number; headers: Pick<Headers, 'get'> }

/**
 * What is wrong with the answer to an action; null for a proper answer, which holds the action's own outcome. Next
 * answers an action in its own format, even where the action failed. An action that leads to another site is answered
 * by a header alone:
 * node_modules/next/dist/client/components/router-reducer/reducers/server-action-reducer.js
 */
export function answerFault({ status, headers }: Answer): DeliveryCode | null {
  if (headers.get('x-nextjs-action-not-found') === '1') return status === 400 ? 'bad_request' : 'page_outdated'
  if (headers.get('x-action-redirect') || headers.get('content-type')?.startsWith('text/x-component')) return null
  return statusFault(status)
}
