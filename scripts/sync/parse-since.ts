import { fail } from '../launcher/fail'

const hoursOf = { h: 1, d: 24 } as const

/** `36h`, `7d`, or an ISO 8601 date; a day stands for its beginning in UTC. */
export function parseSince(text: string, now: Date): Date {
  const [, count, unit] = /^(\d+)([hd])$/.exec(text) ?? []
  if (count && unit) return new Date(now.getTime() - Number(count) * hoursOf[unit as 'h' | 'd'] * 3_600_000)
  const date = new Date(text)
  return Number.isNaN(date.getTime()) ? fail(`--since ${text}: a date such as 2026-11-01, or 36h, or 7d`) : date
}
