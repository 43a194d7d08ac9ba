import { unstable_rethrow } from 'next/navigation'
import type { DeliveryCode } from '@/lib/delivery/delivery-codes'
import { deliveryFault } from '@/lib/delivery/delivery-fault'
import { watchAnswers } from './watch-answers'

export type Called<Answer> = { ok: true; answer: Answer } | { ok: false; code: DeliveryCode }

/** Calls an action and returns a failed delivery as a value. Redirects are rethrown for Next. */
export async function callAction<Answer>(call: () => Promise<Answer>): Promise<Called<Answer>> {
  watchAnswers()
  try {
    return { ok: true, answer: await call() }
  } catch (error) {
    unstable_rethrow(error)
    return { ok: false, code: deliveryFault(error, navigator.onLine) }
  }
}
