/** Jobs are carried out inside the app; it starts with it and ends what it has begun before the process does. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { runWorkerInApp } = await import('@/lib/sync/jobs/run-worker-in-app')
  runWorkerInApp()
}
