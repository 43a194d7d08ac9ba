import { spawnSync } from 'node:child_process'
import { cpus } from 'node:os'

export type Cores = 0 | 1 | '0,1'

/**
 * Restricts a process, its threads and its future children to one core. Does nothing without `taskset` or a second
 * core.
 */
export function pin(pid: number | undefined, core: Cores): void {
  if (pid === undefined || cpus().length < 2) return
  spawnSync('taskset', ['--all-tasks', '--cpu-list', '--pid', String(core), String(pid)])
}

export function pinFamily(pid: number | undefined, core: Cores): void {
  pin(pid, core)
  const children = spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' }).stdout ?? ''
  for (const child of children.split(/\s+/).filter(Boolean)) pin(Number(child), core)
}
