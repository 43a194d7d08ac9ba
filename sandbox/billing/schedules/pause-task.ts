import type { Schedule } from '../objects'

export type PauseEntry = Schedule['pause_schedules'][number]

/**
 * Returns the next task of a schedule's pauses: a pause, or the end of one that took place. Null means that there is
 * none.
 */
export function pauseTaskOf({ status, pause_schedules: entries }: Schedule): { at: number; entry: PauseEntry } | null {
  if (status !== 'active') return null
  const tasks = entries.flatMap((entry) => {
    const { pause, resume } = entry
    if (pause.status.type === 'scheduled') return [{ at: pause.pause_at, entry }]
    const follows = pause.status.type === 'succeeded' && resume?.status.type === 'scheduled'
    return follows ? [{ at: resume.resume_at, entry }] : []
  })
  return tasks.sort((a, b) => a.at - b.at)[0] ?? null
}
