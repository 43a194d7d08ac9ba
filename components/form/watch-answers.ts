import { answerFault } from '@/lib/delivery/answer-fault'
import { deliveryFault } from '@/lib/delivery/delivery-fault'
import { Undelivered } from '@/lib/delivery/undelivered'

let isWatching = false

/**
 * Makes action calls throw `Undelivered` if their answer is not an action's. Next's client turns every such answer into
 * the same error without its status, so only here can a proxy's page be told from a refusal.
 */
export function watchAnswers(): void {
  if (isWatching) return
  isWatching = true
  const ask = window.fetch.bind(window)
  window.fetch = async (input, init) => {
    if (!new Headers(init?.headers).has('next-action')) return ask(input, init)
    const response = await ask(input, init).catch((cause: unknown) => {
      throw new Undelivered(deliveryFault(cause, navigator.onLine), { cause })
    })
    const fault = answerFault(response)
    if (fault) throw new Undelivered(fault)
    return response
  }
}
