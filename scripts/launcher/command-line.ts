import path from 'node:path'
import { releaseBuild } from './release/release-build'

/**
 * How somebody runs one of our programs who reads this: with npm in a checkout; with Node alone in a release and in an
 * image, which have no npm. A release's build is there, so it only needs to be started.
 */
export function commandLine(program: string, ...args: string[]): string {
  if (process.env.PORTICO_DIST_DIR === releaseBuild)
    return ['node', path.resolve('portico.mjs'), program, ...args].join(' ')
  if (program === 'start') return 'npm run build && npm start'
  return ['npm run', program, ...(args.length > 0 ? ['--', ...args] : [])].join(' ')
}
