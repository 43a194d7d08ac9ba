import { InvalidEnvironment, loadEnv } from '../../lib/env'

/** Ends the program with one line for each fault of its settings. */
export function checkSettings(): void {
  try {
    loadEnv(process.env)
  } catch (error) {
    if (!(error instanceof InvalidEnvironment)) throw error
    for (const fault of error.faults) console.error(`portico: ${fault}`)
    process.exit(1)
  }
}
