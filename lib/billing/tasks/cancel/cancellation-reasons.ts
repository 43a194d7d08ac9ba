import { cancellationFeedback, type CancellationFeedback } from '../../portal-features'

/** `none`: the customer gave no reason, or one that Stripe has since removed. */
export type CancellationReason = CancellationFeedback | 'none'

/** Every reason in the order in which they are offered. */
export const cancellationReasons = [...cancellationFeedback, 'none'] as const satisfies CancellationReason[]
