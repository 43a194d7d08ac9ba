import { z } from 'zod'

// Not z.coerce: it would turn null into 1970 and 0.
const at = z.string().transform((iso) => new Date(iso))
const atOrNull = at.nullable()
const amount = z.string().transform(BigInt)
const amountOrNull = amount.nullable()
const text = z.string()
const textOrNull = text.nullable()
const countOrNull = z.number().nullable()

export const priceSchema = z.object({
  id: text,
  productId: text,
  active: z.boolean(),
  nickname: textOrNull,
  currency: text,
  type: text,
  billingScheme: text,
  unitAmount: amountOrNull,
  unitAmountDecimal: textOrNull,
  interval: textOrNull,
  intervalCount: countOrNull,
  usageType: textOrNull,
})

export const productSchema = z.object({
  id: text,
  name: text,
  active: z.boolean(),
  description: textOrNull,
  imageId: textOrNull,
})

const item = z.object({
  id: text,
  priceId: text,
  quantity: countOrNull,
  currentPeriodStart: at,
  currentPeriodEnd: at,
  price: priceSchema,
  product: productSchema,
})

const plannedChange = z.object({
  type: z.enum(['schedule', 'pending_update']),
  at,
  intent: textOrNull,
  quantity: countOrNull,
  price: priceSchema,
  product: productSchema,
})

const subscription = z.object({
  id: text,
  status: z.enum([
    'trialing',
    'active',
    'past_due',
    'unpaid',
    'incomplete',
    'incomplete_expired',
    'paused',
    'canceled',
  ]),
  currency: text,
  collectionMethod: text,
  startDate: at,
  cancelAt: atOrNull,
  cancelAtPeriodEnd: z.boolean(),
  canceledAt: atOrNull,
  endedAt: atOrNull,
  trialStart: atOrNull,
  trialEnd: atOrNull,
  pauseBehavior: textOrNull,
  pauseResumesAt: atOrNull,
  pausedReason: textOrNull,
  defaultPaymentMethodId: textOrNull,
  latestInvoiceId: textOrNull,
  scheduleId: textOrNull,
  resubscribedFrom: textOrNull,
  upcomingTotal: amountOrNull,
  upcomingAmountDue: amountOrNull,
  upcomingAt: atOrNull,
  createdAt: at,
  plannedChange: plannedChange.nullable(),
  items: z.array(item).min(1),
})

const paymentMethod = z.object({
  id: text,
  type: text,
  brand: textOrNull,
  last4: textOrNull,
  expMonth: countOrNull,
  expYear: countOrNull,
  wallet: textOrNull,
  label: textOrNull,
  createdAt: at,
})

const invoice = z.object({
  id: text,
  subscriptionId: textOrNull,
  number: textOrNull,
  status: z.enum(['draft', 'open', 'paid', 'void', 'uncollectible']),
  currency: text,
  collectionMethod: text,
  billingReason: textOrNull,
  total: amount,
  amountDue: amount,
  amountPaid: amount,
  amountRemaining: amount,
  attemptCount: z.number(),
  nextPaymentAttempt: atOrNull,
  errorCode: textOrNull,
  declineCode: textOrNull,
  requiresAction: z.boolean(),
  periodStart: at,
  periodEnd: at,
  dueDate: atOrNull,
  paidAt: atOrNull,
  createdAt: at,
  issuedAt: at,
  planNames: z.array(text),
})

/** What `portalSql` answers. A mirror that breaks it (a subscription without items, say) is a fault and throws. */
export const portalSchema = z.object({
  customer: z.object({ defaultPaymentMethodId: textOrNull, deleted: z.boolean() }),
  subscriptions: z.array(subscription),
  paymentMethods: z.array(paymentMethod),
  openInvoices: z.array(invoice),
  latestInvoices: z.array(invoice),
})
