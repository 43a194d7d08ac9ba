import type { TaskName, Tasks } from './tasks'

/** What is asked of the queue. */
export type Job<T extends TaskName = TaskName> = {
  task: T
  payload: Tasks[T]
  /** jobs of one queue run one after the other */
  queue?: string
  /** a job of this key that has not begun takes this one in */
  key: string
}
