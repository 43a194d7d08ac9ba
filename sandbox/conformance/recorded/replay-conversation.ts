import type { Validator } from '../../core/http/validator'
import { startSandbox } from '../../server'
import { giveAccountBefore, nameAccount } from './account-before'
import { compareAnswers, type Difference } from './compare-answers'
import { IdMap } from './id-map'
import { makeForgotten } from './make-forgotten'
import type { Ask } from './ask'
import { momentOf } from './moment-of'
import type { Conversation, RecordedCall } from './read-conversations'

/** A difference and the call whose answer has it. */
export interface Found extends Difference {
  /** its conversation, verb and path */
  where: string
  /** the version of the API that the recorded answer is in */
  version: string
}

/**
 * Makes every call of a conversation to a fresh sandbox, whose clock shows when the call was recorded, and lists the
 * differences. Ids that only Stripe had are replaced by ours.
 */
export async function replayConversation(conversation: Conversation, validator: Validator | null): Promise<Found[]> {
  let now = 0
  const { url, sandbox, close } = await startSandbox({ port: 0, clock: () => now * 1000, validator })
  const send = async (method: string, path: string, form = '') => {
    const headers = {
      authorization: `Bearer sk_test_${key}`,
      'content-type': 'application/x-www-form-urlencoded',
    }
    const response = await fetch(url + path, { method, headers, ...(method === 'POST' && { body: form }) })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
  const ask: Ask = async (method, path, form) => (await send(method, path, form)).body
  const ids = new IdMap()
  const found: Found[] = []
  try {
    giveAccountBefore(sandbox.universe(key), conversation)
    await nameAccount(conversation, sandbox.universe(key).account, ask)
    for (const call of conversation.calls) {
      now = Math.max(now, momentOf(call.body))
      await makeForgotten(conversation, call, ids, ask)
      const { status, body } = await send(call.method, ids.translate(call.path), ids.translate(call.req))
      const differences =
        status === call.status
          ? compareAnswers(call.body, body, ids)
          : [{ at: operationOf(call), kind: 'differs' as const, recorded: call.status, ours: status }]
      const where = `${conversation.name}: ${call.method} ${call.path.split('?')[0]}`
      found.push(...differences.map((difference) => ({ ...difference, where, version: call.version })))
    }
  } finally {
    await close()
  }
  return found
}

const key = 'recorded'

/** `POST /v1/invoices/:id/pay` */
function operationOf({ method, path }: RecordedCall): string {
  const [bare = ''] = path.split('?')
  return `${method} ${bare.replace(/\/[a-z]{2,6}_[A-Za-z0-9_]+/g, '/:id')}`
}
