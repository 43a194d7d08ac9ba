import { StripeError } from '../core/stripe-error'
import type { Validator } from '../core/validator'
import { createValidator } from './create-validator'
import { createRecorder } from './recorder'

/**
 * The validator that the sandbox's server puts before its routes. Requests are always judged; answers and events only
 * where `PORTICO_CONFORMANCE` names the folder that a test run records them in.
 */
export async function loadSandboxValidator(): Promise<Validator> {
  const judge = await createValidator()
  const directory = process.env.PORTICO_CONFORMANCE
  const recorder = directory ? createRecorder(directory) : null

  const checkRequest: Validator['checkRequest'] = (method, path, input, publishable) => {
    const verdict = judge.validateRequest(method, path, input, publishable)
    if (!verdict.operation) return 'unknown'
    recorder?.request(verdict.operation.name)
    if (verdict.ok) return 'known'
    const { message, code, param } = verdict.error
    throw new StripeError({ message, status: verdict.status, ...(code && { code }), ...(param && { param }) })
  }
  if (!recorder) return { checkRequest }

  return {
    checkRequest,
    checkResponse(method, path, status, body, publishable) {
      const match = judge.matchOperation(method, path)
      // A browser is shown part of an intent, which no type describes; an unknown path has an error for an answer.
      const judged = status >= 400 || (match && !publishable)
      const violations = judged ? judge.validateResponse(method, path, status, body) : []
      recorder.answer(match?.operation.name ?? null, `${method} ${path} ${status}`, status, violations)
    },
    checkEvent: (event) => recorder.event(event.type, judge.validateEvent(event)),
  }
}
