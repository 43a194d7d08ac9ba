import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { findProcess } from './find-process.mjs'
import { liveHolder, takeLockFile, whileHolding } from './lock-file'

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'portico-lock-'))
  file = path.join(folder, 'lock')
})
afterEach(() => rmSync(folder, { recursive: true }))

it('is taken by one at a time, and free again when let go', () => {
  const release = takeLockFile(file)
  expect(takeLockFile(file)).toBeNull()
  expect(liveHolder(file)).toBe(process.pid)
  release?.()
  expect(liveHolder(file)).toBeUndefined()
  expect(takeLockFile(file)).not.toBeNull()
})

it('of a killed process is void', async () => {
  const other = spawn('sleep', ['60'])
  writeFileSync(file, JSON.stringify({ pid: other.pid, startedAt: findProcess(other.pid ?? 0)?.startedAt }))
  expect(takeLockFile(file)).toBeNull()
  other.kill('SIGKILL')
  await new Promise((resolve) => other.once('exit', resolve))
  expect(takeLockFile(file)).not.toBeNull()
})

it('of a process whose id another one has now is void', () => {
  writeFileSync(file, JSON.stringify({ pid: process.ppid, startedAt: 'another time' }))
  expect(takeLockFile(file)).not.toBeNull()
})

it('leaves nothing else in its folder', () => {
  takeLockFile(file)
  takeLockFile(file)
  expect(readdirSync(folder)).toEqual(['lock'])
})

it('lets work through one after the other, and through after a failure', async () => {
  const order: string[] = []
  const work = (name: string) => async () => {
    order.push(`${name} begins`)
    await new Promise((resolve) => setTimeout(resolve, 30))
    order.push(`${name} ends`)
    if (name === 'a') throw new Error('a fails')
  }
  await Promise.allSettled([whileHolding(file, work('a')), whileHolding(file, work('b'))])
  expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
})
