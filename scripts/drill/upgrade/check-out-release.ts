import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cp, rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export type Release = { root: string; commit: string }

/**
 * Checks out a release into `root` and builds it as docs/upgrading.md says. Without `wanted` it is the latest tag, or,
 * where there is no tag, what the branch was before the day of its last commit.
 */
export async function checkOutRelease(root: string, wanted: string | undefined): Promise<Release> {
  const revision = wanted ?? (await latestTag()) ?? (await dayBefore())
  const commit = await git(['rev-parse', '--verify', `${revision}^{commit}`])
  await rm(root, { recursive: true, force: true })
  await git(['clone', '--quiet', '--shared', '--no-checkout', '.', root])
  await git(['-C', root, 'checkout', '--quiet', '--detach', commit])
  const { PORTICO_DIST_DIR: _ours, ...env } = process.env
  const options = { cwd: root, env, maxBuffer: 1 << 28 }
  if (!(await linkPackages(root)))
    await run(
      'npm',
      ['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'],
      options,
    )
  await run(process.execPath, ['scripts/bootstrap.mjs', 'build'], options)
  return { root, commit }
}

/** A checkout that an earlier drill, or the operator, has built. */
export async function builtRelease(root: string): Promise<Release> {
  return { root, commit: await git(['-C', root, 'rev-parse', 'HEAD']) }
}

/**
 * Gives a checkout hard links to our packages if it asks for the same ones. A symbolic link would lead out of the
 * folder, which Next.js refuses. Returns false where it cannot: other packages, another disk, a `cp` without links.
 */
async function linkPackages(root: string): Promise<boolean> {
  const [wanted, ours] = [path.join(root, 'package-lock.json'), 'package-lock.json'].map((file) => readFileSync(file))
  if (!wanted || !ours?.equals(wanted)) return false
  const packages = path.join(root, 'node_modules')
  try {
    await run('cp', ['-al', 'node_modules', packages])
  } catch {
    await rm(packages, { recursive: true, force: true })
    return false
  }
  // Caches and npm's record are written in place, which would change ours.
  await rm(path.join(packages, '.cache'), { recursive: true, force: true })
  await rm(path.join(packages, '.package-lock.json'), { force: true })
  await cp('node_modules/.package-lock.json', path.join(packages, '.package-lock.json'))
  return true
}

async function latestTag(): Promise<string | null> {
  const tags = await git(['tag', '--sort=-creatordate', '--merged', 'HEAD~1'])
  return tags.split('\n')[0] || null
}

async function dayBefore(): Promise<string> {
  const day = await git(['log', '-1', '--format=%cs'])
  const commit = await git(['rev-list', '-1', '--first-parent', `--before=${day}T00:00:00`, 'HEAD'])
  if (!commit) throw new Error('git knows no release before this one: name a commit with --from')
  return commit
}

async function git(args: string[]): Promise<string> {
  return (await run('git', args)).stdout.trim()
}
