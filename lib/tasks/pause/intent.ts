import { z } from 'zod'
import { intentKind } from '../engine/intent-kind'
import { findPaymentsPause, pausePayments, paymentsInput, withRenewal } from './payments-intent'
import { findServicePause, pauseService, serviceInput } from './service-intent'

export const pauseIntentInput = z.union([serviceInput, paymentsInput])

/**
 * Pauses a subscription's payments or the subscription itself, or sets another end for such a pause. The outcome holds
 * both days in seconds. It is refused where the page showed other days than Stripe now has.
 */
export const pauseIntent = intentKind({
  input: pauseIntentInput,
  prepare: async (stripe, { subjectId, input }) =>
    input.kind === 'payments' ? withRenewal(stripe, subjectId, input) : null,
  findOutcome: (stripe, { subjectId, input }) =>
    input.kind === 'payments'
      ? findPaymentsPause(stripe, subjectId, input)
      : findServicePause(stripe, subjectId, input),
  act: (stripe, { subjectId, input }, idempotencyKey) =>
    input.kind === 'payments'
      ? pausePayments(stripe, subjectId, input, idempotencyKey)
      : pauseService(stripe, subjectId, input, idempotencyKey),
  onDone: ({ subjectId, reference, input: { kind, begins, resumes = null } }) => ({
    type: 'subscription.paused',
    data: {
      subscription: subjectId,
      reference,
      pauses: kind,
      begins_at: isoOf(begins),
      resumes_at: resumes === null ? null : isoOf(resumes),
    },
  }),
})

function isoOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString()
}
