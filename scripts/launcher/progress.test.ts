import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createProgress } from './progress.mjs'

let written = ''
const write = (text: string) => (written += text)
/** What a terminal's last line shows. */
const lastLine = () => written.split('\n').at(-1)?.split('\r\u001b[K').at(-1)

beforeEach(() => {
  written = ''
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

it('on a terminal, one line moves until the last step has ended', async () => {
  const { during, say } = createProgress({ isTTY: true, columns: 60, write })
  let finish = (_folder: string) => {}
  let fail = (_error: Error) => {}
  const built = during('building', new Promise<string>((resolve) => (finish = resolve)))
  vi.advanceTimersByTime(3_000)
  const seeded = during('adding customers', new Promise((_, reject) => (fail = reject)))
  expect(lastLine()).toBe('building, adding customers … 3 s')
  say('the database is ready')
  expect(written.split('\n')[0]).toMatch(/the database is ready$/)
  expect(lastLine()).toBe('building, adding customers … 3 s')
  finish('.next')
  expect(await built).toBe('.next')
  vi.advanceTimersByTime(2_000)
  expect(lastLine()).toBe('adding customers … 2 s')
  fail(new Error('the seed failed'))
  await expect(seeded).rejects.toThrow('the seed failed')
  expect(lastLine()).toBe('')
  expect(vi.getTimerCount()).toBe(0)
})

it('never fills a line, which could not be cleared', async () => {
  const step = createProgress({ isTTY: true, columns: 10, write }).during('installing dependencies', Promise.resolve())
  expect(lastLine()).toHaveLength(9)
  await step
})

it('elsewhere, each step is one line', async () => {
  const { during, say } = createProgress({ write })
  await during('building', Promise.resolve())
  say('built')
  expect(written).toBe('building …\nbuilt\n')
})
