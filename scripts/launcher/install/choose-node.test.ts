import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it, vi } from 'vitest'
import { chooseNode } from './choose-node.mjs'

const packaged = '/checkout/node_modules/.bin/node'

it('is the packaged one, or the running one where npm brings none, as on macOS', () => {
  const runs = vi.fn(() => true)
  expect(chooseNode(packaged, { exists: () => true, runs })).toBe(packaged)
  runs.mockClear()
  expect(chooseNode(packaged, { exists: () => false, runs })).toBe(process.execPath)
  expect(runs).not.toHaveBeenCalled()
})

it('is the running one where the packaged one cannot start', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'portico-node-'))
  const broken = path.join(folder, 'node')
  writeFileSync(broken, '#!/nonexistent/loader\n')
  chmodSync(broken, 0o755)
  expect(chooseNode(broken)).toBe(process.execPath)
  rmSync(folder, { recursive: true })
})
