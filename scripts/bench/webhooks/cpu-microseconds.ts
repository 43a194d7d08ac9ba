import { readFileSync } from 'node:fs'

const tick = 10_000

/** The processor time a process has used so far. Linux counts it in hundredths of a second. 0 if it is not known. */
export function cpuMicroseconds(pid: number | undefined): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [user = 0, system = 0] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
      .map(Number)
    return (user + system) * tick
  } catch {
    return 0
  }
}
