import { monthsFrom } from '@/sandbox/scenarios/steps/months-from'
import type { TruthCase } from '../generate/truth-case'

const day = 86_400_000

/** Some billing periods later. */
export function periodsFrom(date: Date, periods: number, interval: TruthCase['interval']): Date {
  if (interval === 'week') return new Date(date.getTime() + periods * 7 * day)
  return monthsFrom(date, interval === 'year' ? 12 * periods : periods)
}

/** The length of the period that begins then, in milliseconds. */
export function periodLength(from: Date, interval: TruthCase['interval']): number {
  return periodsFrom(from, 1, interval).getTime() - from.getTime()
}
