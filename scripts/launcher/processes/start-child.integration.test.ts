import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { findProcess } from './find-process.mjs'
import { keepRunning } from './keep-running'
import { lastLines, startChild } from './start-child'

const folder = mkdtempSync(path.join(tmpdir(), 'portico-child-'))
afterAll(() => rmSync(folder, { recursive: true }))
const logFile = (name: string) => path.join(folder, name)
const forever = "require('node:http').createServer().listen(0, '127.0.0.1')"

it('a program ends when the one that started it is killed', async () => {
  const parent = spawn(process.execPath, ['--import', 'tsx', 'scripts/launcher/processes/testing/parent.ts'])
  const [line] = (await once(parent.stdout, 'data')) as [Buffer]
  const child = Number(line.toString())
  expect(findProcess(child)).toBeDefined()
  parent.kill('SIGKILL')
  await expect.poll(() => findProcess(child), { timeout: 10_000 }).toBeUndefined()
})

it('a program that ends by itself is not held open by its channel', async () => {
  const child = startChild(['-e', "console.log('done')"], { env: process.env, logFile: logFile('short') })
  expect(await child.ended).toBe(0)
  expect(lastLines(logFile('short'))).toBe('done')
})

it('stopping waits for the end, also of a program that will not', async () => {
  const polite = startChild(['-e', forever], { env: process.env })
  await polite.stop()
  expect(findProcess(polite.process.pid ?? 0)).toBeUndefined()
  await polite.stop()
})

it('a program kept running is started again when it crashes, until it is stopped', async () => {
  const log = logFile('kept')
  const kept = keepRunning(['-e', `console.log('started'); ${forever}`], { env: process.env, logFile: log })
  const starts = () => readFileSync(log, 'utf8').split('started\n').length - 1
  await expect.poll(starts, { timeout: 10_000 }).toBe(1)
  kept.first.process.kill('SIGKILL')
  await expect.poll(starts, { timeout: 10_000 }).toBe(2)
  expect(readFileSync(log, 'utf8')).toContain('started again')
  await kept.stop()
  expect(starts()).toBe(2)
})
