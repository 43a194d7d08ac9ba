import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { findPostmaster } from './find-postmaster'

let cluster = ''
beforeEach(() => {
  cluster = realpathSync(mkdtempSync(path.join(tmpdir(), 'portico-postmaster-')))
})
afterEach(() => rmSync(cluster, { recursive: true }))

const started = (pid: number) =>
  writeFileSync(path.join(cluster, 'postmaster.pid'), `${pid}\n${cluster}\n1764481899\n54321\n\n127.0.0.1\n`)
const inFolder = (folder: string) => ({ platform: 'darwin' as const, lsof: vi.fn(() => `p4711\nfcwd\nn${folder}\n`) })

it('is the process that the file names if it runs in the cluster, asked of lsof where there is no /proc', () => {
  started(4711)
  const system = inFolder(cluster)
  expect(findPostmaster(cluster, system)).toEqual({ pid: 4711, port: '54321' })
  expect(system.lsof).toHaveBeenCalledWith(4711)
})

it('is none where nothing was started, where it has ended, and where another process has its id', () => {
  expect(findPostmaster(cluster, inFolder(cluster))).toBeUndefined()
  started(4711)
  expect(findPostmaster(cluster, { platform: 'darwin', lsof: () => '' })).toBeUndefined()
  expect(findPostmaster(cluster, inFolder('/somewhere/else'))).toBeUndefined()
})

it.runIf(process.platform === 'linux')('is read from /proc on Linux', () => {
  const lsof = vi.fn(() => '')
  started(process.pid)
  expect(findPostmaster(cluster, { platform: 'linux', lsof })).toBeUndefined()
  expect(lsof).not.toHaveBeenCalled()
})
