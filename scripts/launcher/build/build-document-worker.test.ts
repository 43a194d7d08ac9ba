import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { buildDocumentWorker } from './build-document-worker.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'portico-document-worker-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('the program has its fonts beside it, each with its licence, and the shaper', async () => {
  await buildDocumentWorker(folder)
  const files = readdirSync(path.join(folder, 'documents'))
  const sources = readdirSync('lib/documents/fonts').filter((name) => /\.(ttf|br)$/.test(name))
  const fonts = files.filter((name) => /\.(ttf|br)$/.test(name))
  expect(fonts).toHaveLength(sources.length)
  for (const font of fonts) expect(files).toContain(`${font.split('-')[0]}.OFL.txt`)
  expect(files).toContainEqual(expect.stringMatching(/^harfbuzz-\w+\.wasm$/))
})
