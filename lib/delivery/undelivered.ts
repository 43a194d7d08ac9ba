import type { DeliveryCode } from './delivery-codes'

/** Thrown in the browser where an action was not answered. */
export class Undelivered extends Error {
  override name = 'Undelivered'

  constructor(
    readonly code: DeliveryCode,
    options?: ErrorOptions,
  ) {
    super(`the action was not answered: ${code}`, options)
  }
}
