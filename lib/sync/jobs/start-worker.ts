import { Logger, run, type JobHelpers, type TaskList } from 'graphile-worker'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { isSuperseded } from './is-superseded'
import { runTask } from './run-task'
import { taskNames, type TaskName } from './tasks'

const jobsAtOnce = 4

export type Worker = { stop: () => Promise<void> }

/** Begins to carry out jobs in this process, until stopped: then it finishes those it has begun. */
export async function startWorker(): Promise<Worker> {
  const runner = await run({
    // Of its own, so that busy jobs take no page's connection.
    connectionString: env().DATABASE_URL,
    maxPoolSize: jobsAtOnce + 1,
    concurrency: jobsAtOnce,
    noHandleSignals: true,
    logger: workerLog,
    taskList: taskList(),
  })
  // It rejects when the worker cannot go on; without a listener that would end the process.
  runner.promise.catch((error: unknown) => log.error({ err: error }, 'the worker stopped'))
  return {
    stop: async () => {
      await runner.stop()
      await runner.promise
    },
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
    if (await isSuperseded(job)) return
    log.warn({ task: name, job: job.id, attempt: job.attempts, err: error }, 'a job failed')
    throw error
  }
}

const workerLog = new Logger(() => (level, message) => {
  if (level === 'error') log.error({ worker: message }, 'worker')
  else if (level === 'warning') log.warn({ worker: message }, 'worker')
})
