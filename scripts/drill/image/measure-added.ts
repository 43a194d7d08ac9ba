import { readFileSync } from 'node:fs'
import path from 'node:path'
import { run } from './run'

type Manifest = { layers: { size: number }[] }
type Index = { manifests: { digest: string }[] }

/** How many megabytes `image` adds to `base`, packed as a registry keeps them. */
export function measureAdded(base: string, image: string, folder: string): number {
  const [below, whole] = [layersOf(base, path.join(folder, 'oci-base')), layersOf(image, path.join(folder, 'oci'))]
  const bytes = whole.slice(below.length).reduce((sum, { size }) => sum + size, 0)
  return Math.round(bytes / 1e5) / 10
}

function layersOf(image: string, folder: string): Manifest['layers'] {
  run('buildah', 'push', '--quiet', image, `oci:${folder}:measured`)
  const read = (file: string): unknown => JSON.parse(readFileSync(path.join(folder, file), 'utf8'))
  const [entry] = (read('index.json') as Index).manifests
  return (read(path.join('blobs', (entry?.digest ?? '').replace(':', '/'))) as Manifest).layers
}
