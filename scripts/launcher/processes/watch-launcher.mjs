import { findProcess } from './find-process.mjs'

/** Calls `onGone` when the npm that runs this command is killed, which does not end its children. */
export function watchLauncher(onGone) {
  const npm = process.env.npm_lifecycle_event ? findNpm(process.ppid) : undefined
  if (!npm) return
  const timer = setInterval(() => {
    if (isRunning(npm)) return
    clearInterval(timer)
    onGone()
  }, 500)
  timer.unref()
}

function findNpm(pid, generations = 3) {
  if (generations === 0 || pid <= 1) return undefined
  const found = findProcess(pid)
  if (!found) return undefined
  if (/(^|[\s/])npm(-cli\.js)?(\s|$)/.test(found.command)) return { pid, startedAt: found.startedAt }
  return findNpm(found.parent, generations - 1)
}

/** Without /proc, only the id is asked for, because starting `ps` twice a second would be felt. */
function isRunning({ pid, startedAt }) {
  if (process.platform === 'linux') return findProcess(pid)?.startedAt === startedAt
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // Another user's process cannot be signalled, but it is there.
    return error.code === 'EPERM'
  }
}
