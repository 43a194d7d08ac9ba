import { intentOfSecret } from '../shared/intent-of-secret'
import type { ApiError, FrameConfig } from '../shared/protocol'
import { callApi } from './call-api'

/** Why the form cannot open for its intent (unknown, another account's or already finished), or null. */
export async function openingFault(config: FrameConfig): Promise<ApiError | null> {
  const intent = intentOfSecret(config.clientSecret)
  if (!intent) return null
  const { object, error } = await callApi(config, 'GET', intent.path, { client_secret: intent.clientSecret })
  if (error) return error
  if (object.status !== 'succeeded' && object.status !== 'canceled') return null
  const name = intent.kind === 'setup_intent' ? 'SetupIntent' : 'PaymentIntent'
  return {
    type: 'invalid_request_error',
    code: `${intent.kind}_unexpected_state`,
    message: `This ${name} is in a terminal state and cannot be used to initialize Elements.`,
    [intent.kind]: object,
  }
}
