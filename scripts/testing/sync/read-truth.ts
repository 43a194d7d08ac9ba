import type Stripe from 'stripe'

// Written from Stripe's documentation and independent of the mapping, so that the two can disagree.

const at = (seconds: number | null | undefined) => (typeof seconds === 'number' ? new Date(seconds * 1000) : null)
const big = (amount: number | null | undefined) => (typeof amount === 'number' ? BigInt(amount) : null)
const id = (value: unknown) => (typeof value === 'string' ? value : ((value as { id?: string } | null)?.id ?? null))
const byId = <T extends { id: string }>(rows: T[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))

async function all<T>(list: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const object of list) found.push(object)
  return found
}

/** What Stripe's API says about a customer, one object at a time, in the mirror's words. */
export async function readTruth(stripe: Stripe, customer: string) {
  const present = (await stripe.customers.retrieve(customer, { expand: ['test_clock'] })) as Stripe.Customer
  const clock = present.test_clock as Stripe.TestHelpers.TestClock | null
  const subscriptions = await all(stripe.subscriptions.list({ customer, status: 'all', limit: 100 }))
  const items = await Promise.all(
    subscriptions.map(({ id }) => all(stripe.subscriptionItems.list({ subscription: id, expand: ['data.discounts'] }))),
  )
  const invoices = await all(stripe.invoices.list({ customer, limit: 100 }))
  const lines = await Promise.all(byId(invoices).map((invoice) => all(stripe.invoices.listLineItems(invoice.id))))
  const payments = await Promise.all(
    invoices.map((invoice) => all(stripe.invoicePayments.list({ invoice: invoice.id }))),
  )
  const methods = await all(stripe.paymentMethods.list({ customer }))
  return {
    customer: {
      id: present.id,
      name: present.name,
      email: present.email,
      balance: big(present.balance),
      deleted: false,
      delinquent: present.delinquent,
      currency: present.currency,
      preferredLocales: present.preferred_locales,
      defaultPaymentMethodId: id(present.invoice_settings.default_payment_method) ?? id(present.default_source),
      frozenTime: at(clock?.frozen_time),
      discount: present.discount ? discountTruth(present.discount) : null,
      createdAt: at(present.created),
    },
    subscriptions: byId(await Promise.all(subscriptions.map((each) => subscriptionTruth(stripe, each)))),
    items: byId(
      items.flat().map((item) => ({
        id: item.id,
        subscriptionId: item.subscription,
        priceId: item.price.id,
        quantity: item.quantity ?? null,
        currentPeriodStart: at(item.current_period_start),
        currentPeriodEnd: at(item.current_period_end),
        discounts: (item.discounts as Stripe.Discount[]).map(discountTruth),
      })),
    ),
    paymentMethods: byId(
      methods.map((method) => ({
        id: method.id,
        type: method.type,
        brand: method.card?.brand ?? null,
        last4: (method.card ?? method.sepa_debit ?? method.us_bank_account ?? method.bacs_debit)?.last4 ?? null,
        expMonth: method.card?.exp_month ?? null,
        expYear: method.card?.exp_year ?? null,
        createdAt: at(method.created),
      })),
    ),
    invoices: byId(invoices).map(invoiceTruth),
    sums: sumsOf(invoices),
    lines: byId(invoices).flatMap((invoice, index) =>
      (lines[index] ?? []).map((line, position) => ({
        id: line.id,
        invoiceId: invoice.id,
        position,
        description: line.description,
        amount: big(line.amount),
        quantity: line.quantity,
        priceId: id(line.pricing?.price_details?.price),
        productId: line.pricing?.price_details?.product ?? null,
        periodStart: at(line.period.start),
        periodEnd: at(line.period.end),
      })),
    ),
    payments: byId(
      payments.flat().map((payment) => ({
        id: payment.id,
        invoiceId: id(payment.invoice),
        status: payment.status,
        amountRequested: big(payment.amount_requested),
        amountPaid: big(payment.amount_paid),
        paidAt: at(payment.status_transitions.paid_at),
        paymentIntentId: id(payment.payment.payment_intent),
      })),
    ),
    creditNotes: byId(
      (await all(stripe.creditNotes.list({ customer }))).map((note) => ({
        id: note.id,
        invoiceId: id(note.invoice),
        number: note.number,
        status: note.status,
        total: big(note.total),
      })),
    ),
  }
}

/** As JSON columns keep it. */
function discountTruth({ source, end }: Stripe.Discount) {
  return { couponId: id(source.coupon), endsAt: at(end)?.toISOString() ?? null }
}

async function subscriptionTruth(stripe: Stripe, subscription: Stripe.Subscription) {
  const pause = await servicePause(stripe, subscription)
  const resumes = subscription.status === 'paused' ? pause.resumes : null
  const ahead = subscription.status === 'paused' ? null : pause.begins
  const details =
    (resumes && ({ resume_at: 'now', billing_cycle_anchor: { type: 'now' } } as const)) ||
    (ahead && ({ pause: { invoicing_behavior: 'invoice', bill_for: { unused_time_from: { type: 'none' } } } } as const))
  const preview = await stripe.invoices
    .createPreview({ subscription: subscription.id, ...(details && { subscription_details: details }) })
    .catch(() => null)
  return {
    id: subscription.id,
    status: subscription.status,
    currency: subscription.currency,
    collectionMethod: subscription.collection_method,
    billingMode: subscription.billing_mode.type,
    startDate: at(subscription.start_date),
    cancelAt: at(subscription.cancel_at),
    cancelAtPeriodEnd: subscription.cancel_at_period_end,
    canceledAt: at(subscription.canceled_at),
    endedAt: at(subscription.ended_at),
    trialStart: at(subscription.trial_start),
    trialEnd: at(subscription.trial_end),
    trialEndBehavior: subscription.trial_settings?.end_behavior.missing_payment_method ?? null,
    pauseBehavior: subscription.pause_collection?.behavior ?? null,
    pauseResumesAt: at(subscription.pause_collection?.resumes_at ?? pause.resumes),
    pauseBeginsAt: at(askedPause(subscription) ?? pause.begins),
    defaultPaymentMethodId: id(subscription.default_payment_method),
    latestInvoiceId: id(subscription.latest_invoice),
    cancellationFeedback: subscription.cancellation_details?.feedback ?? null,
    cancellationFeedbackOption: id(subscription.cancellation_details?.feedback_option),
    onBehalfOf: id(subscription.on_behalf_of),
    cancellationComment: subscription.cancellation_details?.comment ?? null,
    upcomingTotal: big(preview?.total),
    upcomingAmountDue: big(preview?.amount_due),
    upcomingAt: at(preview && (resumes ?? ahead ?? preview.period_end)),
    createdAt: at(subscription.created),
  }
}

/** The pause that the portal noted in the metadata, as "begins-resumes", while Stripe holds its end. */
function askedPause({ metadata, pause_collection: held }: Stripe.Subscription): number | null {
  const [begins, resumes] = (metadata.portico_pause ?? '').split('-')
  if (!begins || !held) return null
  return (held.resumes_at === null ? '' : String(held.resumes_at + 60)) === resumes ? Number(begins) : null
}

/** The pause of the subscription itself: the days that its schedule names, which the portal's key tells as it did. */
async function servicePause(stripe: Stripe, { status, schedule, status_details: details }: Stripe.Subscription) {
  const held = schedule ? await stripe.subscriptionSchedules.retrieve(id(schedule) ?? '') : null
  const [entry] = held?.pause_schedules ?? []
  const own = entry?.key.startsWith('portico_pause_') ? Number(entry.key.slice('portico_pause_'.length)) : null
  const isAhead = entry?.pause.status.type === 'scheduled' && status !== 'paused'
  const resumes = entry?.resume?.status.type === 'scheduled' ? entry.resume.resume_at : null
  if (status !== 'paused') return isAhead && own ? { begins: own, resumes } : { begins: null, resumes: null }
  const asked = details?.paused.subscription.type === 'pause_requested' && (!held || own !== null)
  return { begins: asked ? (own ?? details.paused.transitioned_at) : null, resumes }
}

function invoiceTruth(invoice: Stripe.Invoice) {
  return {
    id: invoice.id,
    subscriptionId: id(invoice.parent?.subscription_details?.subscription),
    number: invoice.number,
    status: invoice.status,
    currency: invoice.currency,
    billingReason: invoice.billing_reason,
    subtotal: big(invoice.subtotal),
    total: big(invoice.total),
    amountDue: big(invoice.amount_due),
    amountPaid: big(invoice.amount_paid),
    amountRemaining: big(invoice.amount_remaining),
    startingBalance: big(invoice.starting_balance),
    endingBalance: big(invoice.ending_balance),
    attemptCount: invoice.attempt_count,
    nextPaymentAttempt: at(invoice.next_payment_attempt),
    periodStart: at(invoice.period_start),
    periodEnd: at(invoice.period_end),
    dueDate: at(invoice.due_date),
    finalizedAt: at(invoice.status_transitions.finalized_at),
    paidAt: at(invoice.status_transitions.paid_at),
    voidedAt: at(invoice.status_transitions.voided_at),
    customerName: invoice.customer_name,
    customerEmail: invoice.customer_email,
    createdAt: at(invoice.created),
  }
}

/** The number and totals of invoices per currency and status. */
function sumsOf(invoices: Stripe.Invoice[]) {
  const keys = new Set(invoices.map(({ currency, status }) => `${currency} ${status}`))
  return [...keys].toSorted().map((key) => {
    const [currency, status] = key.split(' ')
    const group = invoices.filter((invoice) => invoice.currency === currency && invoice.status === status)
    return {
      currency,
      status,
      count: group.length,
      total: sum(group.map(({ total }) => total)),
      amountPaid: sum(group.map(({ amount_paid }) => amount_paid)),
      amountRemaining: sum(group.map(({ amount_remaining }) => amount_remaining)),
    }
  })
}

function sum(amounts: number[]): bigint {
  return amounts.reduce((all, amount) => all + BigInt(amount), 0n)
}
