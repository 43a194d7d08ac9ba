import { readFileSync } from 'node:fs'
import path from 'node:path'

type Manifest = {
  node: Record<string, { exportedName: string; workers: Record<string, unknown> }>
  encryptionKey: string
}

/** `pages` are the routes that use it, such as 'app/portal/[token]/page' */
export type ServerAction = { id: string; name: string; pages: string[] }

/** A build's server actions by id, and the key from which Next derived the ids. */
export function readActions(distDir: string): { actions: ServerAction[]; key: string } {
  const file = path.join(distDir, 'server', 'server-reference-manifest.json')
  const { node, encryptionKey } = JSON.parse(readFileSync(file, 'utf8')) as Manifest
  const actions = Object.entries(node).map(([id, { exportedName: name, workers }]) => ({
    id,
    name,
    pages: Object.keys(workers),
  }))
  return { actions: actions.sort((one, other) => (one.id < other.id ? -1 : 1)), key: encryptionKey }
}
