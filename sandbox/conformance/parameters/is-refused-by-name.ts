import type { Reply } from './start-world'
import { anyName, stepsOf } from './with-parameter'

/** The parameter that a refusal names first. */
export function refusedParam({ status, body }: Reply): string | null {
  return status === 400 ? (body.error.param ?? null) : null
}

/** Whether a call was refused for a parameter, or for what stands below it; others may be named before it. */
export function isRefusedByName(reply: Reply, path: string): boolean {
  const name = spelled(path)
  if (refusedParam(reply) === name) return true
  if (reply.status !== 400 || reply.body.error.code !== 'sandbox_not_built') return false
  const named = /^Stripe takes (.*) here;/.exec(String(reply.body.error.message))?.[1]?.split(', ') ?? []
  return named.some((each) => each === name || each.startsWith(`${name}[`))
}

/** `items[].price` as errors spell it for the first of a list: `items[0][price]`. */
function spelled(path: string): string {
  const steps = stepsOf(path)
  const names = steps.map((step, i) => (step === '[]' ? '0' : step === '*' ? anyName(steps[i - 1] ?? '') : step))
  return names.map((name, i) => (i === 0 ? name : `[${name}]`)).join('')
}
