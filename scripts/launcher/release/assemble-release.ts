import { cpSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { releaseFile } from '../../../lib/health/release'
import { serverFile } from '../build/server-file'
import { buildPrograms } from './build-programs'
import { releaseBuild } from './release-build'
import { tracePackages } from './trace-packages'

// What Next traces and nothing uses: its own server, which ours replaces, a folder that holds the migrations, and the
// compiler, for a configuration of the job queue in TypeScript (node_modules/cosmiconfig/dist/loaders.js).
const unneeded = ['server.js', 'prisma', 'node_modules/typescript']

/**
 * Makes `target` from the finished build of this checkout: a folder that runs with nothing but Node. It replaces what
 * was there when it is whole.
 */
export async function assembleRelease(target: string): Promise<void> {
  const root = process.cwd()
  const partial = `${path.resolve(target)}.partial`
  const copy = (from: string, to = from) =>
    cpSync(path.join(root, from), path.join(partial, to), { recursive: true, verbatimSymlinks: true, force: true })
  rmSync(partial, { recursive: true, force: true })
  mkdirSync(partial, { recursive: true })

  copy(path.join(releaseBuild, 'standalone'), '.')
  for (const part of unneeded) rmSync(path.join(partial, part), { recursive: true, force: true })
  for (const part of ['static', 'browser', 'documents', serverFile, releaseFile]) copy(path.join(releaseBuild, part))
  for (const part of ['public', 'prisma/migrations', 'LICENSE', '.env.example']) copy(part)
  // Preloaded into the server by this path.
  copy('scripts/launcher/processes/exit-with-parent.mjs')

  const folder = path.join(root, releaseBuild, 'programs')
  rmSync(folder, { recursive: true, force: true })
  const programs = await buildPrograms(folder)
  cpSync(folder, partial, { recursive: true })
  for (const file of await tracePackages(root, [...programs, path.join(root, releaseBuild, serverFile)])) copy(file)

  rmSync(target, { recursive: true, force: true })
  renameSync(partial, target)
}
