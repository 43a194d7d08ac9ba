import { StripeError } from '../core/http/stripe-error'
import type { Validator } from '../core/http/validator'
import { createValidator, type Validator as Judge } from './create-validator'
import { createRecorder, type Recorder } from './recorder'

/**
 * Makes the validator that runs before the sandbox's routes. It always checks requests. It checks answers and events
 * only when there is a recorder: one given, or one for the folder named by `PORTICO_CONFORMANCE`.
 */
export async function loadSandboxValidator(...recorders: Recorder[]): Promise<Validator> {
  const judge = await createValidator()
  const directory = process.env.PORTICO_CONFORMANCE
  if (directory) recorders.push(createRecorder(directory))

  const checkRequest = judgeRequests(judge, (operation) => {
    for (const recorder of recorders) recorder.request(operation)
  })
  if (recorders.length === 0) return { checkRequest }

  return {
    checkRequest,
    checkResponse(method, path, status, body, publishable) {
      const match = judge.matchOperation(method, path)
      const found = judge.validateResponse(method, path, status, body)
      // A browser is shown only part of an object.
      const violations = publishable ? found.filter(({ message }) => message !== 'is missing') : found
      const operation = match?.operation.name ?? null
      for (const recorder of recorders) recorder.answer(operation, `${method} ${path} ${status}`, status, violations)
    },
    checkEvent(event) {
      const violations = judge.validateEvent(event)
      for (const recorder of recorders) recorder.event(event.type, violations)
    },
  }
}

/** Refuses what Stripe's types refuse. `told` is called for each call of an operation that Stripe has. */
export function judgeRequests(judge: Judge, told?: (operation: string) => void): Validator['checkRequest'] {
  return (method, path, input, publishable) => {
    const verdict = judge.validateRequest(method, path, input, publishable)
    if (!verdict.operation) return 'unknown'
    told?.(verdict.operation.name)
    if (verdict.ok) return 'known'
    const { message, code, param } = verdict.error
    throw new StripeError({ message, status: verdict.status, ...(code && { code }), ...(param && { param }) })
  }
}
