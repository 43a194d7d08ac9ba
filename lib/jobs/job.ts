import type { TaskName, Tasks } from './tasks'

export type Job<T extends TaskName = TaskName> = {
  task: T
  payload: Tasks[T]
  queue?: string
  /** a waiting job with the same key absorbs this one */
  key: string
}
