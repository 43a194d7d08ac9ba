import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

// The app's server ends within 20 s. Sooner, its requests would be cut off.
const graceSeconds = 25

const preload = './scripts/launcher/processes/exit-with-parent.mjs'

export type Child = {
  process: ChildProcess
  /** The exit code, or null after a signal. */
  ended: Promise<number | null>
  stop: () => Promise<void>
}

/**
 * Starts a Node program that ends with us, in our folder or in `cwd`. Its output goes to `logFile`, or to our terminal.
 */
export function startChild(
  args: string[],
  { env, cwd, logFile }: { env: NodeJS.ProcessEnv; cwd?: string; logFile?: string | undefined },
): Child {
  const output = logFile ? openSync(logFile, 'a') : 'inherit'
  const child = spawn(process.execPath, ['--import', cwd ? path.resolve(preload) : preload, ...args], {
    cwd,
    env: { ...env, PORTICO_LAUNCHER: String(process.pid) },
    // A process group of its own, so that on Ctrl-C we stop things in order.
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
  })
  if (typeof output === 'number') closeSync(output)
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { process: child, ended, stop: () => stopChild(child, ended) }
}

async function stopChild(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  await Promise.race([ended, delay(graceSeconds * 1_000, undefined, { ref: false })])
  child.kill('SIGKILL')
  await ended
}

export function lastLines(logFile: string, count = 15): string {
  return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-count).join('\n')
}
