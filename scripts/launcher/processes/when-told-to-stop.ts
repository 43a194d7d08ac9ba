/**
 * Calls `stop` on Ctrl-C, on signals and when our starter is gone, then ends the process. The second time, it ends at
 * once, and what we started dies with us.
 */
export function whenToldToStop(stop: () => Promise<void>): void {
  let told = false
  const onTold = () => {
    if (told) process.exit(1)
    told = true
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onTold)
  process.once('disconnect', onTold)
}
