/** Ends the program with one clear line. */
export function fail(reason: unknown): never {
  const message = reason instanceof Error ? reason.message : String(reason)
  console.error(`portico: ${message}`)
  process.exit(1)
}
