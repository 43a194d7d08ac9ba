import { expect, it } from 'vitest'
import { moments } from './moments'

const at = (name: string, now: string) =>
  moments(new Date(now))
    .find((moment) => moment.name === name)
    ?.at.toISOString()

it.each([
  ['29 November', '2026-11-29T11:00:00Z', '2026-11-29T12:00:00.000Z'],
  ['29 November', '2026-11-29T12:00:00Z', '2027-11-29T12:00:00.000Z'],
  ['29 February', '2026-11-29T12:00:00Z', '2028-02-29T12:00:00.000Z'],
  ['the 1st', '2026-12-31T12:00:00Z', '2027-01-01T10:00:00.000Z'],
  ['31 January', '2027-02-01T00:00:00Z', '2028-01-31T12:00:00.000Z'],
])('%s after %s is %s', (name, now, expected) => expect(at(name, now)).toBe(expected))

it.each(['Rome, clocks forward', 'Rome, clocks back', 'New York, clocks forward', 'New York, clocks back'])(
  '%s is entered half a minute before the change',
  (name) => {
    const moment = moments(new Date('2026-11-29T12:00:00Z')).find((each) => each.name === name)
    const offset = (seconds: number) =>
      new Intl.DateTimeFormat('en', { timeZone: moment?.timeZone, timeZoneName: 'longOffset' }).format(
        new Date((moment?.at.getTime() ?? 0) + seconds * 1000),
      )
    expect(offset(29).split(' ').at(-1)).not.toBe(offset(30).split(' ').at(-1))
  },
)
