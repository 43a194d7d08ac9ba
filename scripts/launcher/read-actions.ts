import { readFileSync } from 'node:fs'
import path from 'node:path'

type Manifest = { node: Record<string, unknown>; encryptionKey: string }

/** The ids of a build's server actions, and the key that Next made them from. */
export function readActions(distDir: string): { ids: string[]; key: string } {
  const file = path.join(distDir, 'server', 'server-reference-manifest.json')
  const { node, encryptionKey } = JSON.parse(readFileSync(file, 'utf8')) as Manifest
  return { ids: Object.keys(node).sort(), key: encryptionKey }
}
