import { spawnSync } from 'node:child_process'

// chroot needs no kernel support for containers, and vfs none for layered file systems.
const buildahEnv = { BUILDAH_ISOLATION: 'chroot', STORAGE_DRIVER: 'vfs' }

/** Runs a program to its end and returns what it said. Throws with its errors if it fails. */
export function run(command: string, ...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, ...buildahEnv },
  })
  if (status === 0) return stdout.trim()
  throw new Error(`${command} ${args.join(' ')} failed\n${stdout}\n${stderr}`.slice(-6_000), { cause: error })
}
