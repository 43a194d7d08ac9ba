import { AsyncLocalStorage } from 'node:async_hooks'

/** What is known about the request or job that the current code serves. */
export type Context = {
  requestId?: string
  merchantId?: string
  /** the job's task and id */
  task?: string
  job?: string
  /** whether an answer failed because the database is away */
  databaseGone?: boolean
}

// Next bundles our modules apart from server.ts, so what both share is kept on globalThis.
const shared = globalThis as typeof globalThis & { porticoContext?: AsyncLocalStorage<Context> }
const storage = (shared.porticoContext ??= new AsyncLocalStorage<Context>())

/** Runs `work` with a context of its own; log lines written below it carry what it knows. */
export function inContext<T>(context: Context, work: () => T): T {
  return storage.run(context, work)
}

/** The context of the current request or job, or undefined outside of both. */
export function currentContext(): Context | undefined {
  return storage.getStore()
}

/** Notes whose data the current request concerns, once a signature, session or key has said so. */
export function noteMerchant(merchantId: string): void {
  const context = storage.getStore()
  if (context) context.merchantId ??= merchantId
}
