export function fail(reason: unknown): never {
  const message = reason instanceof Error ? reason.message : String(reason)
  console.error(`portico: ${message}`)
  process.exit(1)
}
