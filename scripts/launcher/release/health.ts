import { reachableHost } from '../../../lib/net/reachable-host'

// node portico.mjs health: exits with 0 if the app of this machine or container answers, and otherwise says why not.
const url = `http://${reachableHost(process.env.HOST || '127.0.0.1')}:${process.env.PORT || 3000}/api/health/live`
try {
  const answer = await fetch(url, { signal: AbortSignal.timeout(4_000) })
  if (!answer.ok) console.error(`${answer.status} ${await answer.text()}`)
  process.exit(answer.ok ? 0 : 1)
} catch (error) {
  console.error(String((error as Error).cause ?? error))
  process.exit(1)
}
