/**
 * Starts the worker inside the app, unless PORTICO_WORKER is apart. It finishes its running jobs before the app ends.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { env } = await import('@/lib/env')
  if (env().PORTICO_WORKER === 'apart') return
  const { runWorkerInApp } = await import('@/lib/worker/run-worker-in-app')
  runWorkerInApp()
}
