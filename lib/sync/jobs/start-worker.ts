import { Logger, run, type TaskList } from 'graphile-worker'
import { pool } from '@/lib/db/pool'
import { log } from '@/lib/log'
import { runTask } from './run-task'
import { taskNames } from './tasks'

const jobsAtOnce = 4

export type Worker = { stop: () => Promise<void> }

/** Begins to carry out jobs in this process, until stopped: then it finishes those it has begun. */
export async function startWorker(): Promise<Worker> {
  const runner = await run({
    pgPool: pool(),
    concurrency: jobsAtOnce,
    noHandleSignals: true,
    logger: workerLog,
    taskList: taskList(),
  })
  // It rejects when the worker cannot go on; without a listener that would end the process.
  runner.promise.catch((error: unknown) => log.error({ err: error }, 'the worker stopped'))
  return { stop: () => runner.stop() }
}

function taskList(): TaskList {
  // What a job was given is what `addJob` was: its payload is trusted to be of its task.
  return Object.fromEntries(taskNames.map((name) => [name, (payload: unknown) => runTask(name, payload as never)]))
}

const workerLog = new Logger(() => (level, message) => {
  if (level === 'error') log.error({ worker: message }, 'worker')
  else if (level === 'warning') log.warn({ worker: message }, 'worker')
})
