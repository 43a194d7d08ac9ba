import { invalidRequest } from './stripe-error'

/** A day, the name of its release since 2024, and what an SDK of a preview adds. */
const wellFormed = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(\.[a-z]+)?(; *\w+=\w+)*$/

/** Throws Stripe's error for a `Stripe-Version` that no version can be; two headers come as one with a comma. */
export function checkVersion(version: string | null): void {
  if (version !== null && !wellFormed.test(version)) throw invalidRequest(`Invalid Stripe API version: ${version}`)
}
