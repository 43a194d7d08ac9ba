import type { Failure } from '@/lib/errors'
import { refuse, type ApiFailure } from '../failures/api-failure'

/** Stripe's error for a feature that is on but lacks what it needs. */
export function featureFailure({ details = {} }: Failure): ApiFailure {
  const param = String(details.param)
  return refuse(`You must specify ${param} when ${details.feature} is enabled.`, { code: 'parameter_missing', param })
}
