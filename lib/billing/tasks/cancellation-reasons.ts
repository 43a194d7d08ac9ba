import { cancellationFeedback, type CancellationFeedback } from '../portal-features'

/** `none`: no reason was given, or one that Stripe no longer has. */
export type CancellationReason = CancellationFeedback | 'none'

/** Every reason in the order in which they are offered. */
export const cancellationReasons = [...cancellationFeedback, 'none'] as const satisfies CancellationReason[]
