/** Jobs are carried out inside the app, unless PORTICO_WORKER says apart: the worker starts with it and ends what it has begun before it. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { env } = await import('@/lib/env')
  if (env().PORTICO_WORKER === 'apart') return
  const { runWorkerInApp } = await import('@/lib/worker/run-worker-in-app')
  runWorkerInApp()
}
