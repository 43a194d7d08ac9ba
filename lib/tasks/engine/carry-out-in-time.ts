import { setTimeout as sleep } from 'node:timers/promises'
import { db } from '@/lib/db/client'
import type { Intent } from '@/lib/db/generated/client'
import { log } from '@/lib/log'
import type { SyncMerchant } from '@/lib/sync/customer/sync-leased'
import { carryOutIntent } from './carry-out-intent'
import type { IntentKinds } from './intent-kind'
import { isMirrored } from '@/lib/mirror/is-mirrored'
import { patience } from './patience'

export type Progress = {
  intent: Intent
  /** whether the mirror was synced since it was done, so that pages show the result */
  mirrored: boolean
}

/**
 * Carries out an intent while its customer waits, for `patience` at most. The work then goes on under the same lease
 * and idempotency key, so nothing is asked of Stripe twice. If this process dies, the intent's job does the rest.
 */
export async function carryOutInTime(
  kinds: IntentKinds,
  merchant: SyncMerchant,
  received: Pick<Intent, 'id' | 'customerId'>,
): Promise<Progress> {
  const waited = new AbortController()
  const carriedOut = carryOutIntent(kinds, merchant, received)
  const late = sleep(patience, null, { signal: waited.signal }).catch(() => null)
  const intent = (await Promise.race([carriedOut, late]).finally(() => waited.abort())) ?? (await readSoFar())
  return { intent, mirrored: await isMirrored(intent) }

  function readSoFar(): Promise<Intent> {
    const { id: intentId } = received
    carriedOut.catch((error: unknown) =>
      log.warn({ err: error, merchantId: merchant.id, intentId }, 'intent interrupted'),
    )
    return db.intent.findUniqueOrThrow({ where: { merchantId_id: { merchantId: merchant.id, id: intentId } } })
  }
}
