import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it, vi } from 'vitest'
import { findProcess } from './find-process.mjs'

// As macOS 15 prints it with LC_ALL=C.
const answer = '  501 S    Mon Nov 30 05:51:39 2026     /usr/local/bin/node /usr/local/bin/npm run demo\n'

it('is found with its parent, its command and its start', () => {
  expect(findProcess(process.pid)).toMatchObject({
    parent: process.ppid,
    command: expect.stringContaining('node'),
    startedAt: expect.stringMatching(/./),
  })
})

it('is found by ps where there is no /proc', () => {
  const ps = vi.fn(() => answer)
  expect(findProcess(4711, 'darwin', ps)).toEqual({
    parent: 501,
    command: '/usr/local/bin/node /usr/local/bin/npm run demo',
    startedAt: 'Mon Nov 30 05:51:39 2026',
  })
  expect(ps).toHaveBeenCalledWith(['-ww', '-o', 'ppid=,stat=,lstart=,command=', '-p', '4711'])
})

it('is not found once it has ended, even before its parent has noticed', async () => {
  expect(findProcess(4711, 'darwin', () => '')).toBeUndefined()
  expect(findProcess(4711, 'darwin', () => answer.replace(' S ', ' Z+'))).toBeUndefined()
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  expect(findProcess(child.pid ?? 0)).toBeUndefined()
})
