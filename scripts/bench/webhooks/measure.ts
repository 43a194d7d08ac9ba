import { cpuMicroseconds } from './cpu-microseconds'
import { openConnection } from './open-connection'

export type Load = { count: number; rate: number; p50: number; p99: number }

/** `cpu` is the server's processor time per event in microseconds; unlike the rate, it does not depend on other load */
export type ServerLoad = Load & { cpu: number }

type Target = { port: number; path: string; secret: string; child: { process: { pid?: number | undefined } } }

type Worker = { once: () => Promise<number>; close: () => void }

/**
 * Posts events on so many connections, each waiting for its answer. Measures events per second and milliseconds to the
 * answer; `times` receives each one.
 */
export async function measure(
  target: Target,
  connections: number,
  seconds: number,
  next: () => string,
  times: number[] = [],
): Promise<ServerLoad> {
  const usedBefore = cpuMicroseconds(target.child.process.pid)
  const load = await measureUntil(
    connections,
    seconds,
    async () => {
      const { send, close } = await openConnection(target.port, target.path, target.secret)
      return {
        close,
        once: async () => {
          const sentAt = performance.now()
          const { status, body } = await send(next())
          if (status !== 200) throw new Error(`${target.path} answered ${status}: ${body}`)
          return performance.now() - sentAt
        },
      }
    },
    times,
  )
  const used = cpuMicroseconds(target.child.process.pid) - usedBefore
  return { ...load, cpu: Math.round(used / load.count) }
}

/** Lets so many workers repeat something for so long; returns the milliseconds that each run took. */
export async function measureUntil(
  workers: number,
  seconds: number,
  open: (place: number) => Promise<Worker>,
  times: number[] = [],
): Promise<Load> {
  const opened = await Promise.all(Array.from({ length: workers }, (_, place) => open(place)))
  const begun = performance.now()
  const until = begun + seconds * 1000
  await Promise.all(
    opened.map(async ({ once }) => {
      while (performance.now() < until) times.push(await once())
    }),
  )
  const elapsed = (performance.now() - begun) / 1000
  for (const { close } of opened) close()
  return summarize(times, elapsed)
}

/** Summarises the milliseconds of each run, and the seconds of all runs together. */
export function summarize(times: number[], seconds: number): Load {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part: number) =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0) * 100) / 100
  return { count: times.length, rate: Math.round(times.length / seconds), p50: at(0.5), p99: at(0.99) }
}
