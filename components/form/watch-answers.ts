import { answerFault } from '@/lib/delivery/answer-fault'
import { deliveryFault } from '@/lib/delivery/delivery-fault'
import { Undelivered } from '@/lib/delivery/undelivered'

let isWatching = false

/**
 * From now on an action's call throws `Undelivered` where its answer is none. Next's client makes one and the same error
 * of whatever comes back, without its status; only here, on its way to Next, can a proxy's page be told from a refusal.
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
