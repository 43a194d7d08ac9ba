import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'
import path from 'node:path'

type System = { platform: NodeJS.Platform; lsof: (pid: number) => string }

const here: System = {
  platform: process.platform,
  lsof: (pid) => spawnSync('lsof', ['-a', '-p', String(pid), '-d', 'cwd', '-Fn'], { encoding: 'utf8' }).stdout ?? '',
}

/** The process id and the port of the server that runs on `cluster`. A recycled process id does not count. */
export function findPostmaster(cluster: string, system = here): { pid: number; port: string } | undefined {
  const file = path.join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n')
  return folderOf(Number(pid), system) === realpathSync(cluster)
    ? { pid: Number(pid), port: port?.trim() ?? '' }
    : undefined
}

/** The working folder of a process, which for a server is its cluster. Only Linux has /proc. */
function folderOf(pid: number, { platform, lsof }: System): string | undefined {
  // A line for each field, the folder's after an `n`.
  if (platform !== 'linux') return /^n(.*)$/m.exec(lsof(pid))?.[1]
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}
