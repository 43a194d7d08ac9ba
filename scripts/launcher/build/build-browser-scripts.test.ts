import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildBrowserScripts } from './build-browser-scripts.mjs'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'portico-browser-'))
  await buildBrowserScripts(folder)
})
afterAll(() => rm(folder, { recursive: true }))

it.each(['embed.js', 'framed.js', 'plain.js'])('%s is one file of less than 4 KB, compressed', async (name) => {
  expect(await readdir(path.join(folder, 'browser'))).toEqual(['embed.js', 'framed.js', 'plain.js'])
  const script = await readFile(path.join(folder, 'browser', name))
  expect(script.toString()).not.toMatch(/\bimport\b|\brequire\(/)
  expect(gzipSync(script).length).toBeLessThan(4096)
})
