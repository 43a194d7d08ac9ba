import type { DeliveryCode } from './delivery-codes'
import { Undelivered } from './undelivered'

/** Why what the browser asked for ended in an error. What failed at our server has a digest, under which its log tells why. */
export function deliveryFault(error: unknown, isOnline: boolean): DeliveryCode {
  if (error instanceof Undelivered) return error.code
  if (error instanceof Error && 'digest' in error) return 'unexpected'
  // The network's failure, or an answer that broke off.
  return isOnline ? 'connection_lost' : 'offline'
}
