import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { lastLines, startChild, type Child } from '../../launcher/processes/start-child'
import { waitForAnswer } from '../../launcher/processes/wait-for-answer'
import type { Balancer } from '../parts/start-balancer'

/** Whose programs run: a checkout, and the build that it serves if that is not the one of `npm start`. */
export type Running = { name: string; root: string; distDir?: string }

export type Fleet = {
  /** replaces an instance, or the worker, by that of a release, as docs/upgrading.md says */
  replace: (place: 'worker' | number, release: Running) => Promise<void>
  /** how long each process took to end, in milliseconds */
  stops: number[]
  /** what a process did that nobody asked for */
  faults: string[]
  stop: () => Promise<void>
}

/** A worker and an instance on each port that `balancer` knows, each of which runs the release that it was given last. */
export function startFleet(balancer: Balancer, env: NodeJS.ProcessEnv, logs: string): Fleet {
  const running = new Map<'worker' | number, { child: Child; expected: boolean }>()
  const [stops, faults]: [number[], string[]] = [[], []]

  const start = async (place: 'worker' | number, { name, root, distDir }: Running) => {
    const { PORTICO_DIST_DIR: _ours, ...settings } = env
    const logFile = path.join(logs, `${place}-${name}.log`)
    const child = startChild(['scripts/bootstrap.mjs', place === 'worker' ? 'worker' : 'start'], {
      cwd: root,
      env: {
        ...settings,
        ...(place !== 'worker' && { PORT: String(place) }),
        ...(distDir && { PORTICO_DIST_DIR: distDir }),
      },
      logFile,
    })
    const entry = { child, expected: false }
    running.set(place, entry)
    void child.ended.then((code) => {
      if (!entry.expected) faults.push(`${place} of ${name} ended by itself with ${code}`)
    })
    if (place === 'worker') return
    try {
      await waitForAnswer(`http://127.0.0.1:${place}/api/health`, { ended: child.ended, seconds: 90 })
    } catch (error) {
      throw new Error(`${String(error)}\n${lastLines(logFile)}`)
    }
    balancer.targets.push(place)
  }
  const end = async (place: 'worker' | number) => {
    const entry = running.get(place)
    if (!entry) return
    entry.expected = true
    balancer.targets.splice(0, Infinity, ...balancer.targets.filter((port) => port !== place))
    // As a load balancer that drains what it takes out.
    await delay(1_000)
    const began = performance.now()
    await entry.child.stop()
    stops.push(Math.round(performance.now() - began))
  }
  return {
    stops,
    faults,
    replace: async (place, release) => {
      await end(place)
      await start(place, release)
    },
    stop: async () => {
      await Promise.all([...running.keys()].map(end))
    },
  }
}
