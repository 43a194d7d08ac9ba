import { Logger, run, type JobHelpers, type TaskList } from 'graphile-worker'
import { directUrl } from '@/lib/db/direct-url'
import { log } from '@/lib/log'
import { inContext } from '@/lib/observe/context'
import { inSpan } from '@/lib/observe/in-span'
import { metrics } from '@/lib/observe/metrics'
import { timeOutcome } from '@/lib/observe/time-outcome'
import { markDead } from '@/lib/jobs/mark-dead'
import { crontab } from './crontab'
import { runTask } from './run-task'
import { startPulse, type Pulse } from './start-pulse'
import { taskNames, type TaskName } from '@/lib/jobs/tasks'

const jobsAtOnce = 4

export type Worker = {
  /** settles when the worker has stopped; rejects if it could not go on */
  ended: Promise<void>
  stop: () => Promise<void>
}

/** Carries out jobs in this process until stopped. Throws errors of the database. */
export async function startWorker(): Promise<Worker> {
  const pulse = await startPulse()
  try {
    const runner = await run({
      // Its own pool, so that busy jobs do not take connections from pages.
      connectionString: directUrl(),
      maxPoolSize: jobsAtOnce + 1,
      concurrency: jobsAtOnce,
      noHandleSignals: true,
      logger: workerLog,
      taskList: taskList(),
      crontab,
      preset: { plugins: [claimBeforeFirstJob(pulse)] },
    })
    const ended = runner.promise.finally(() => pulse.stop())
    // Callers of `ended` see the rejection; without one, it must not end the process.
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
    await observeJob(name, payload, job.id)
  } catch (error) {
    log.warn({ task: name, job: job.id, attempt: job.attempts, err: error }, 'a job failed')
    if (job.attempts >= job.max_attempts) await giveUp(name, payload, error)
    throw error
  }
}

/** Everything that a job logs names the job and its merchant. */
function observeJob(task: TaskName, payload: unknown, job: string): Promise<void> {
  const { merchantId } = (payload ?? {}) as { merchantId?: string }
  // `addJob` checked the payload when the job was queued.
  const run = () => timeOutcome(metrics().jobs, { task }, () => runTask(task, payload as never))
  return inContext({ task, job, ...(merchantId && { merchantId }) }, () =>
    inSpan(`job ${task}`, { 'portico.task': task }, run, { kind: 'consumer' }),
  )
}

async function giveUp(name: TaskName, payload: unknown, error: unknown): Promise<void> {
  log.error({ task: name, payload, err: error }, 'a job was given up')
  // `sweepEvents` marks what this cannot.
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
