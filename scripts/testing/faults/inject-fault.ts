import type { FaultKind } from '../../../sandbox/core/http/faults'
import { control } from '../../../sandbox/testing/control'
import { pool } from '../../../lib/db/pool'
import { breakDatabase } from '../database/break-database'
import type { SyncHarness } from '../sync/sync-harness'

/**
 * What happens to one call: it is never answered (`timeout`), cut off, refused (429), answered with a 500 that Stripe
 * stores for its key, or done and then cut off. With `database_gone`, our own database fails from that call on.
 */
export type InjectedFault =
  Extract<FaultKind, 'timeout' | 'reset' | 'rate_limit' | 'error' | 'lose_answer'> | 'database_gone'

export type Injection = {
  /** in order, such as `POST /v1/subscriptions/sub_1` */
  calls: string[]
  /** the call that met the fault, or null */
  hit: string | null
  /** ends the fault */
  lift: () => Promise<void>
}

type Injected = { harness: SyncHarness; account: string; position: number; fault: InjectedFault | null }

/** Each of the SDK's attempts is hit, so that its retries do not hide the fault. */
const attempts = 3

const handlers = new Map<string, SyncHarness['proxy']['before']>()

/**
 * Watches the calls of one account and breaks the one at `position`, counted from 0. Other accounts are not affected.
 */
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
