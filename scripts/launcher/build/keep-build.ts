import path from 'node:path'
import { builds } from './builds-folder'
import { takeLockFile } from '../processes/lock-file'

/** Keeps a build's folder while this process runs. A build elsewhere, as in a release, is never dropped. */
export function keepBuild(distDir: string): void {
  if (path.relative(builds, distDir).startsWith('..')) return
  takeLockFile(path.join(distDir, `running-${process.pid}`))
}
