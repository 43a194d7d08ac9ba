import type { Schema } from './schema'

const text: Schema = { type: 'string' }

/** The schema of error bodies follows the fields that the SDK's `StripeRawError` reads. */
export const errorSchema: Schema = {
  type: 'object',
  properties: {
    error: {
      type: 'object',
      properties: {
        type: { type: 'string', enum: ['api_error', 'card_error', 'idempotency_error', 'invalid_request_error'] },
        message: text,
        code: text,
        doc_url: text,
        param: text,
        charge: text,
        decline_code: text,
        advice_code: text,
        network_advice_code: text,
        network_decline_code: text,
        payment_method_type: text,
        request_log_url: text,
        payment_intent: { $ref: '#/definitions/PaymentIntents:PaymentIntent' },
        payment_method: { $ref: '#/definitions/PaymentMethods:PaymentMethod' },
        setup_intent: { $ref: '#/definitions/SetupIntents:SetupIntent' },
      },
      required: ['type', 'message'],
      additionalProperties: false,
    },
  },
  required: ['error'],
  additionalProperties: false,
}
