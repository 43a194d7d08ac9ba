import type { DeliveryCode } from './delivery-codes'
import { Undelivered } from './undelivered'

/** Why a request of the browser ended in an error. A failure at our server has a digest, which its log records. */
export function deliveryFault(error: unknown, isOnline: boolean): DeliveryCode {
  if (error instanceof Undelivered) return error.code
  if (error instanceof Error && 'digest' in error) return 'unexpected'
  // The network failed, or the answer broke off.
  return isOnline ? 'connection_lost' : 'offline'
}
