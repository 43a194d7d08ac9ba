import type { CancellationReason } from '@/lib/billing/tasks/cancel/cancellation-reasons'
import { translator } from '@/lib/i18n'

/** A cancellation reason in the words that the customer chose it by. */
export function reasonText(reason: CancellationReason): string {
  return reason === 'none' ? 'No reason' : translator('en', 'cancel')(`feedback.${reason}`)
}
