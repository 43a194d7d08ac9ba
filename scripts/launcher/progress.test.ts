import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createProgress } from './progress.mjs'

let written = ''
const write = (text: string) => (written += text)
const wholeLine = () => written.split('\n').at(-1)?.split('\r\u001b[K').at(-1)
/** What a terminal's last line shows, after the sign that turns. */
const lastLine = () => wholeLine()?.replace(/^[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏] /, '')

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
  expect(lastLine()).toBe('building 3 s · adding customers 0 s')
  say('the database is ready')
  expect(written.split('\n')[0]).toMatch(/the database is ready$/)
  expect(lastLine()).toBe('building 3 s · adding customers 0 s')
  finish('.next')
  expect(await built).toBe('.next')
  vi.advanceTimersByTime(2_000)
  expect(lastLine()).toBe('adding customers 2 s')
  fail(new Error('the seed failed'))
  await expect(seeded).rejects.toThrow('the seed failed')
  expect(lastLine()).toBe('')
  expect(vi.getTimerCount()).toBe(0)
})

it('never fills a line, which could not be cleared', async () => {
  const step = createProgress({ isTTY: true, columns: 10, write }).during('installing dependencies', Promise.resolve())
  expect(wholeLine()).toHaveLength(9)
  await step
})

it('moves although the seconds stand still', () => {
  void createProgress({ isTTY: true, write }).during('building', new Promise(() => undefined))
  const first = wholeLine()
  vi.advanceTimersByTime(130)
  expect(wholeLine()).not.toBe(first)
  expect(lastLine()).toBe('building 0 s')
})

it('elsewhere, a step is a line when it begins, again while it takes long, and when it ends', async () => {
  const { during, say } = createProgress({ write })
  let finish = () => {}
  const installed = during('installing', new Promise<void>((resolve) => (finish = resolve)))
  vi.advanceTimersByTime(31_000)
  finish()
  await installed
  say('installed')
  await expect(during('seeding', Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(written.split('\n').filter(Boolean)).toEqual([
    'installing …',
    'installing … 15 s',
    'installing … 30 s',
    'installing: took 31 s',
    'installed',
    'seeding …',
    'seeding: failed after 0 s',
  ])
  expect(vi.getTimerCount()).toBe(0)
})
