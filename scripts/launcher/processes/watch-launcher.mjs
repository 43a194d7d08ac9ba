import { readFileSync } from 'node:fs'

/** Calls `onGone` when the npm that runs this command is killed, which does not end its children. Linux only. */
export function watchLauncher(onGone) {
  const npm = process.env.npm_lifecycle_event ? findNpm(process.ppid) : undefined
  if (!npm) return
  const timer = setInterval(() => {
    if (startOf(npm.pid) === npm.startedAt) return
    clearInterval(timer)
    onGone()
  }, 500)
  timer.unref()
}

function findNpm(pid, generations = 3) {
  if (generations === 0 || pid <= 1) return undefined
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    if (/(^|[\s/])npm(-cli\.js)?\s/.test(command)) return { pid, startedAt: startOf(pid) }
    return findNpm(Number(statOf(pid)[1]), generations - 1)
  } catch {
    return undefined
  }
}

/** The fields of /proc/PID/stat after the command's name: state, parent, … */
function statOf(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}

/** In ticks since boot. Together with the id, it identifies a process, while ids alone are reused. */
export function startOf(pid) {
  try {
    const fields = statOf(pid)
    return fields[0] === 'Z' ? undefined : fields[19]
  } catch {
    return undefined
  }
}
