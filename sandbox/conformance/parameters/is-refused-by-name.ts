import type { Reply } from './start-world'
import { anyName, stepsOf } from './with-parameter'

/** The parameter that a refusal names first. */
export function refusedParam({ status, body }: Reply): string | null {
  return status === 400 ? (body.error.param ?? null) : null
}

/** Whether a call was refused for a parameter or a member of it. The refusal may name other parameters first. */
export function isRefusedByName(reply: Reply, path: string): boolean {
  const name = spelled(path)
  if (refusedParam(reply) === name) return true
  if (reply.status !== 400 || reply.body.error.code !== 'sandbox_not_built') return false
  const named = /^Stripe takes (.*) here;/.exec(String(reply.body.error.message))?.[1]?.split(', ') ?? []
  return named.some((each) => each === name || each.startsWith(`${name}[`))
}

/** Spells `items[].price` as errors do for the first element of a list: `items[0][price]`. */
function spelled(path: string): string {
  const steps = stepsOf(path)
  const names = steps.map((step, i) => (step === '[]' ? '0' : step === '*' ? anyName(steps[i - 1] ?? '') : step))
  return names.map((name, i) => (i === 0 ? name : `[${name}]`)).join('')
}
