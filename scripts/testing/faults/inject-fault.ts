import type { FaultKind } from '../../../sandbox/core/http/faults'
import { control } from '../../../sandbox/testing/control'
import { pool } from '../../../lib/db/pool'
import { breakDatabase } from '../database/break-database'
import type { SyncHarness } from '../sync/sync-harness'

/**
 * What happens to one call: never answered (`timeout`), cut off, refused (429), an error that Stripe keeps for the
 * call's key (500), done and then cut off. `database_gone`: our own, from the moment of that call on.
 */
export type InjectedFault =
  Extract<FaultKind, 'timeout' | 'reset' | 'rate_limit' | 'error' | 'lose_answer'> | 'database_gone'

export type Injection = {
  /** in order, as `POST /v1/subscriptions/sub_1` */
  calls: string[]
  /** the call that met the fault; null while none has */
  hit: string | null
  /** what was broken works again */
  lift: () => Promise<void>
}

type Injected = { harness: SyncHarness; account: string; position: number; fault: InjectedFault | null }

/** Each of the SDK's attempts at the call is hit, so that its own retries do not hide the fault. */
const attempts = 3

const handlers = new Map<string, SyncHarness['proxy']['before']>()

/** Sees the calls of one account and breaks the one at `position` (from 0); other accounts' go on as they were. */
export function injectFault({ harness, account, position, fault }: Injected): Injection {
  let cutOff: (fault: 'reset') => void = () => undefined
  const lifted = new Promise<'reset'>((resolve) => {
    cutOff = resolve
  })
  let mend: () => void = () => undefined
  const injection: Injection = { calls: [], hit: null, lift }
  handlers.set(account, async (call) => {
    injection.calls.push(call)
    if (injection.calls.length === position + 1) injection.hit = call
    if (!fault || injection.hit !== call) return undefined
    if (fault === 'timeout') return lifted
    if (fault === 'database_gone') mend = breakDatabase(pool())
    else if (injection.calls.length === position + 1) await askSandbox(fault, call)
    return undefined
  })
  harness.proxy.before = (call, from) => handlers.get(from ?? '')?.(call, from)
  return injection

  async function askSandbox(kind: FaultKind, call: string): Promise<void> {
    const [method, path] = call.split(' ')
    await sandbox('POST', { kind, method, path, count: attempts })
  }

  async function lift(): Promise<void> {
    handlers.delete(account)
    mend()
    cutOff('reset')
    if (fault !== 'timeout' && fault !== 'database_gone') await sandbox('DELETE')
  }

  async function sandbox(method: 'POST' | 'DELETE', body?: Record<string, unknown>): Promise<void> {
    await control(harness.sandboxUrl, process.env.STRIPE_SECRET_KEY ?? '', method, '/faults', body, account)
  }
}
