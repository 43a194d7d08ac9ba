import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import path from 'node:path'

/** Fetches a package, `NAME@VERSION`, from npm's registry and returns the folder of its files below `work`. */
export function fetchPackage(pack: string, work: string): string {
  const folder = mkdtempSync(path.join(work, 'package-'))
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder, pack], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as [{ filename: string }]
  execFileSync('tar', ['-xzf', path.join(folder, path.basename(filename)), '-C', folder])
  return path.join(folder, 'package')
}
