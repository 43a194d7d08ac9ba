import type { Objects } from '../../core/store/objects'
import type { Sandbox } from '../../core/store/sandbox'
import type { Universe } from '../../core/store/universe'
import { intentOfSecret } from '../shared/intent-of-secret'
import type { IntentKind } from '../shared/protocol'

/** Where an intent is and the right to answer for it, as the address or the form of its page carries them. */
export interface ChallengeQuery {
  client_secret?: string
  /** The publishable key of the intent's universe. */
  key?: string
  /** The connected account, if it is one's. */
  account?: string
  locale?: string
  /** The origin of the page that shows this one in a dialog. */
  parent?: string
}

export interface Challenge {
  universe: Universe
  kind: IntentKind
  intent: Objects['setup_intent'] | Objects['payment_intent']
}

/** The intent of a 3-D Secure page, or null where key, id and client secret do not belong together. */
export function findChallenge(sandbox: Sandbox, id: string, query: ChallengeQuery): Challenge | null {
  const reference = intentOfSecret(query.client_secret)
  const key = /^pk_test_(\w{1,200})$/.exec(query.key ?? '')?.[1]
  if (!key || reference?.id !== id) return null
  const universe = universeOf(sandbox, key, query.account)
  const intent = universe?.collection(reference.kind).get(id)
  if (!universe || !intent) return null
  return intent.client_secret === query.client_secret ? { universe, kind: reference.kind, intent } : null
}

function universeOf(sandbox: Sandbox, key: string, account: string | undefined): Universe | null {
  const platform = sandbox.knownUniverse(key)
  return account && account !== platform?.account ? sandbox.knownUniverse(key, account) : platform
}
