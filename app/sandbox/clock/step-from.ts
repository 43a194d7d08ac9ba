import { daysFrom } from '@/sandbox/scenarios/steps/days-from'
import { monthsFrom } from '@/sandbox/scenarios/steps/months-from'

export const steps = ['hour', 'day', 'week', 'month', 'year'] as const

export type Step = (typeof steps)[number]

export function stepFrom(from: Date, step: Step): Date {
  switch (step) {
    case 'hour':
      return daysFrom(from, 1 / 24)
    case 'day':
      return daysFrom(from, 1)
    case 'week':
      return daysFrom(from, 7)
    case 'month':
      return monthsFrom(from, 1)
    case 'year':
      return monthsFrom(from, 12)
  }
}
