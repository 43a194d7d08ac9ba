import { monthsFrom } from '@/sandbox/scenarios/steps/months-from'
import type { TruthCase } from '../generate/truth-case'

const day = 86_400_000

type Rhythm = Pick<TruthCase, 'interval' | 'every'>

/** Some billing periods later. */
export function periodsFrom(date: Date, count: number, { interval, every }: Rhythm): Date {
  const periods = count * every
  if (interval === 'week') return new Date(date.getTime() + periods * 7 * day)
  return monthsFrom(date, interval === 'year' ? 12 * periods : periods)
}

/** The length of the period that begins then, in milliseconds. */
export function periodLength(from: Date, rhythm: Rhythm): number {
  return periodsFrom(from, 1, rhythm).getTime() - from.getTime()
}
