import { invalidRequest } from './stripe-error'

/** A version is a date, followed since 2024 by a release name. SDKs of a preview add a suffix. */
const wellFormed = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(\.[a-z]+)?(; *\w+=\w+)*$/

/** Throws Stripe's error for a malformed `Stripe-Version`. Two such headers arrive as one value with a comma. */
export function checkVersion(version: string | null): void {
  if (version !== null && !wellFormed.test(version)) throw invalidRequest(`Invalid Stripe API version: ${version}`)
}
