import type { Schedule } from '../objects'

export type PauseEntry = Schedule['pause_schedules'][number]

/** What of a schedule's pauses comes next: the pause itself, or the end of one that came to be. Null where nothing does. */
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
