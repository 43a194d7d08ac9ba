import { createRequire } from 'node:module'
import { checks, type Library } from './node-checks'
import type { World } from './world'

const load = createRequire(import.meta.url)

export type Tried = { library: string; passed: number; failed: string[] }

/** Does with one of the libraries of scripts/clients what every one of them is promised. */
export async function tryNode(name: string, world: World): Promise<Tried> {
  const loaded = load(`./node_modules/${name}`) as Library & { default?: Library }
  const { version } = load(`./node_modules/${name}/package.json`) as { version: string }
  const library = loaded.default ?? loaded
  const { hostname: host, port } = new URL(world.base)
  const clientOf = (key: string) => new library(key, { host, port, protocol: 'http', maxNetworkRetries: 0 })
  const given = { library, client: clientOf(world.key), stranger: clientOf('psk_none'), world }
  const tried: Tried = { library: `stripe ${version}`, passed: 0, failed: [] }
  for (const [what, check] of Object.entries(checks)) {
    try {
      await check(given)
      tried.passed++
    } catch (error) {
      tried.failed.push(`${what}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return tried
}
