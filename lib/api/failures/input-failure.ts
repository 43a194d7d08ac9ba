import type { z } from 'zod'
import { refuse, type ApiFailure } from './api-failure'

/** Stripe's error for the first invalid parameter. */
export function inputFailure(issue: z.core.$ZodIssue | undefined): ApiFailure {
  if (!issue) return refuse('The request could not be read.')
  if (issue.code === 'unrecognized_keys') {
    const param = paramName([...issue.path, issue.keys[0] ?? ''])
    return refuse(`Received unknown parameter: ${param}`, { code: 'parameter_unknown', param })
  }
  const param = paramName(issue.path)
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    return refuse(`Missing required param: ${param}.`, { code: 'parameter_missing', param })
  }
  if (issue.input === '')
    return refuse(`You passed an empty string for '${param}'.`, { code: 'parameter_invalid_empty', param })
  if (issue.code === 'invalid_value')
    return refuse(`Invalid ${param}: must be one of ${issue.values.join(', ')}`, { param })
  return refuse(`Invalid ${param}: ${issue.message}`, { param })
}

/** `features[subscription_cancel][mode]` */
function paramName([first = '', ...rest]: readonly PropertyKey[]): string {
  return `${String(first)}${rest.map((part) => `[${String(part)}]`).join('')}`
}
