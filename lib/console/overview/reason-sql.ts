import { Prisma } from '@/lib/db/generated/client'

/**
 * Why a subscription was cancelled: the customer's choice among Stripe's reasons and the merchant's own, or null. Stripe
 * keeps both: an own reason is cleared by no later one of Stripe's, while Portico clears Stripe's for an own. `other`
 * beside an own reason says no more than that.
 */
export const reasonSql = Prisma.sql`
  coalesce(nullif(cancellation_feedback, 'other'), cancellation_feedback_option, cancellation_feedback)`
