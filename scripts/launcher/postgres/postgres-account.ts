import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

export type Account = { uid: number; gid: number }

/**
 * The account that runs the server. PostgreSQL refuses root, so root uses an account that has no rights: `nobody`, or
 * the one that macOS has for PostgreSQL, since `nobody` is -2 there, which Node does not accept. Undefined stands for
 * our own account.
 */
export function postgresAccount(
  platform = process.platform,
  { uid = process.getuid?.(), passwd = () => readFileSync('/etc/passwd', 'utf8') } = {},
): Account | undefined {
  if (uid !== 0) return undefined
  const name = platform === 'darwin' ? '_postgres' : 'nobody'
  const entry = passwd()
    .split('\n')
    .find((line) => line.startsWith(`${name}:`))
  const [, , accountId, groupId] = entry?.split(':') ?? []
  return { uid: Number(accountId ?? 65_534), gid: Number(groupId ?? 65_534) }
}

/** Empty of our settings, because the server must not see Portico's secrets. */
export const postgresEnvironment: NodeJS.ProcessEnv = {
  NODE_ENV: process.env.NODE_ENV,
  PATH: process.env.PATH,
  LC_ALL: 'C',
}

/** Whether `account` can enter `folder`. The kernel decides, because modes, groups, ACLs and mounts all matter. */
export function canEnter(folder: string, account: Account | undefined): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/', stdio: 'ignore' }).status === 0
}
