import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

export type Mortal = {
  /** kills it with `kill -9` and restarts it at once; resolves when it is ready again */
  kill: () => Promise<void>
  end: () => Promise<void>
}

/** Starts a Node program, and resolves when it writes its first line or `ready` resolves. */
export async function startMortal(
  args: string[],
  change: Record<string, string> = {},
  ready?: () => Promise<boolean>,
): Promise<Mortal> {
  let child = await launch()

  async function launch(): Promise<ChildProcess> {
    const started = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, VITEST: undefined, ...change },
    })
    if (!ready) await once(started.stdout, 'data')
    started.stdout.resume()
    while (ready && !(await ready())) await new Promise((resolve) => setTimeout(resolve, 50))
    return started
  }

  async function end(): Promise<void> {
    // Waiting for the end of a dead process would never end.
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }

  return {
    end,
    kill: async () => {
      await end()
      child = await launch()
    },
  }
}
