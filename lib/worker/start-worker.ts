import { Logger, run, type JobHelpers, type TaskList } from 'graphile-worker'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { markDead } from '@/lib/jobs/mark-dead'
import { crontab } from './crontab'
import { runTask } from './run-task'
import { startPulse, type Pulse } from './start-pulse'
import { taskNames, type TaskName } from '@/lib/jobs/tasks'

const jobsAtOnce = 4

export type Worker = {
  /** settles when it stopped; rejects when it could not go on */
  ended: Promise<void>
  /** finishes the jobs it has begun */
  stop: () => Promise<void>
}

/** Begins to carry out jobs in this process, until stopped. Throws what the database throws. */
export async function startWorker(): Promise<Worker> {
  const pulse = await startPulse()
  try {
    const runner = await run({
      // Of its own, so that busy jobs take no page's connection.
      connectionString: env().DATABASE_URL,
      maxPoolSize: jobsAtOnce + 1,
      concurrency: jobsAtOnce,
      noHandleSignals: true,
      logger: workerLog,
      taskList: taskList(),
      crontab,
      preset: { plugins: [claimBeforeFirstJob(pulse)] },
    })
    const ended = runner.promise.finally(() => pulse.stop())
    // Whoever waits for `ended` is told; when nobody does, that must not end the process.
    ended.catch(() => undefined)
    return { ended, stop: () => runner.stop().then(() => ended) }
  } catch (error) {
    await pulse.stop()
    throw error
  }
}

function claimBeforeFirstJob(pulse: Pulse): GraphileConfig.Plugin {
  return {
    name: 'PulsePlugin',
    version: '1.0.0',
    worker: { hooks: { startWorker: (_context, { worker }) => pulse.claim(worker.workerPool.id) } },
  }
}

function taskList(): TaskList {
  return Object.fromEntries(taskNames.map((name) => [name, (payload, helpers) => carryOut(name, payload, helpers)]))
}

async function carryOut(name: TaskName, payload: unknown, { job }: JobHelpers): Promise<void> {
  try {
    // What a job was given is what `addJob` was: its payload is trusted to be of its task.
    await runTask(name, payload as never)
  } catch (error) {
    log.warn({ task: name, job: job.id, attempt: job.attempts, err: error }, 'a job failed')
    if (job.attempts >= job.max_attempts) await giveUp(name, payload, error)
    throw error
  }
}

async function giveUp(name: TaskName, payload: unknown, error: unknown): Promise<void> {
  log.error({ task: name, payload, err: error }, 'a job was given up')
  // What this cannot mark, `sweepEvents` will.
  await markDead(
    name,
    payload as never,
    error instanceof Error ? `${error.name}: ${error.message}` : String(error),
  ).catch((failure: unknown) => log.warn({ err: failure }, 'the events of a job given up were not marked'))
}

const workerLog = new Logger(() => (level, message) => {
  if (level === 'error') log.error({ worker: message }, 'worker')
  else if (level === 'warning') log.warn({ worker: message }, 'worker')
})
