import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { writeComparison } from './write-comparison'

const folder = mkdtempSync(path.join(tmpdir(), 'portico-comparison-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('counts what differs and shows it first', () => {
  for (const [side, pictures] of Object.entries({
    from: { 'a.png': 'same', 'b.png': 'before', 'd.png': 'gone' },
    to: { 'a.png': 'same', 'b.png': 'after', 'c.png': 'new' },
  })) {
    mkdirSync(path.join(folder, side))
    for (const [name, content] of Object.entries(pictures)) writeFileSync(path.join(folder, side, name), content)
  }
  expect(writeComparison(folder, { from: '111', to: '222' })).toEqual({ pictures: 4, differ: 3 })
  const page = readFileSync(path.join(folder, 'index.html'), 'utf8')
  expect([...page.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, title]) => title)).toEqual([
    'b.png',
    'c.png',
    'd.png',
    'a.png (the same)',
  ])
  expect(page.match(/<img/g)).toHaveLength(6)
})
