import type { IntentKind } from './protocol'

export interface IntentReference {
  kind: IntentKind
  id: string
  clientSecret: string
  /** The API path: `/v1/setup_intents/seti_1`. */
  path: string
}

/**
 * Answers the intent that a client secret (`seti_1_secret_2`, `pi_1_secret_2`) belongs to, or null for any other text.
 */
export function intentOfSecret(clientSecret: unknown): IntentReference | null {
  if (typeof clientSecret !== 'string') return null
  const [, id, prefix] = /^((seti|pi)_\w+?)_secret_\w+$/.exec(clientSecret) ?? []
  if (!id) return null
  const kind = prefix === 'seti' ? 'setup_intent' : 'payment_intent'
  return { kind, id, clientSecret, path: `/v1/${kind}s/${id}` }
}
