import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * What the system says of a process. Its start and its id together identify it, while ids alone are reused.
 * @typedef {{ parent: number, command: string, startedAt: string }} RunningProcess
 */

/**
 * A live process, or undefined. Linux tells it in /proc; elsewhere `ps` does.
 * @param {number} pid
 * @param {NodeJS.Platform} [platform]
 * @param {(args: string[]) => string} [ps]
 * @returns {RunningProcess | undefined}
 */
export function findProcess(pid, platform = process.platform, ps = runPs) {
  return platform === 'linux' ? findInProc(pid) : findByPs(pid, ps)
}

/**
 * @param {number} pid
 * @returns {RunningProcess | undefined}
 */
function findInProc(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // After the command's name: state, parent, … The start is in ticks since boot.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z') return undefined
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
    return { parent: Number(fields[1]), command, startedAt: fields[19] ?? '' }
  } catch {
    return undefined
  }
}

const psLine = /^\s*(\d+)\s+(\S+)\s+(\w+\s+\w+\s+\w+\s+[\d:]+\s+\d{4})\s+(.*)$/

/**
 * @param {number} pid
 * @param {(args: string[]) => string} ps
 * @returns {RunningProcess | undefined}
 */
function findByPs(pid, ps) {
  const [, parent, state, startedAt, command] =
    psLine.exec(ps(['-ww', '-o', 'ppid=,stat=,lstart=,command=', '-p', String(pid)]).trimEnd()) ?? []
  if (!startedAt || state?.startsWith('Z')) return undefined
  return { parent: Number(parent), command: command ?? '', startedAt: startedAt.replace(/\s+/g, ' ') }
}

/** @param {string[]} args */
function runPs(args) {
  // The start is printed in local time, whose offset changes with the season.
  const env = { PATH: process.env.PATH, NODE_ENV: process.env.NODE_ENV, LC_ALL: 'C', TZ: 'UTC' }
  return spawnSync('ps', args, { encoding: 'utf8', env }).stdout ?? ''
}
