import { mkdtempSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import type { Counts } from './read-report'
import { runStage } from './run-stage'

const folder = mkdtempSync(path.join(tmpdir(), 'portico-stage-'))
afterAll(() => rmSync(folder, { recursive: true }))

const suite = (name: string) => ({ name, command: () => [] })

/** A stage whose suites end when they are told to. */
function play(lanes: string[][]) {
  const said: string[] = []
  const ends = new Map<string, (counts: Counts) => void>()
  const counts = runStage(
    lanes.map((lane) => lane.map(suite)),
    {
      run: ({ name }, output) => {
        if (output === undefined) said.push(`${name} at work\n`)
        else writeSync(output, `${name} at work\n`)
        return new Promise((resolve) => ends.set(name, resolve))
      },
      say: (text) => void said.push(String(text).replace(/[\d.]+ s$/m, '… s')),
      folder,
    },
  )
  const end = async (name: string, result: Counts) => {
    await expect.poll(() => ends.has(name)).toBe(true)
    ends.get(name)?.(result)
  }
  return { said, counts, end, begun: () => [...ends.keys()] }
}

it('runs lanes side by side, a lane one after the other, and shows each suite whole', async () => {
  const { said, counts, end, begun } = play([
    ['lint', 'browser'],
    ['types', 'unit'],
  ])
  await end('types', { passed: 0, failed: 1 })
  await end('unit', { passed: 5, failed: 0 })
  expect(begun()).toEqual(['lint', 'types', 'unit'])
  await end('lint', { passed: 1, failed: 0 })
  await end('browser', { passed: 2, failed: 0 })
  expect(await counts).toEqual([
    { passed: 1, failed: 0 },
    { passed: 2, failed: 0 },
    { passed: 0, failed: 1 },
    { passed: 5, failed: 0 },
  ])
  expect(said.join('')).toBe(
    [
      ['lint', '✔ lint: 1 passed, 0 failed'],
      ['types', '✘ types: 0 passed, 1 failed'],
      ['unit', '✔ unit: 5 passed, 0 failed'],
      ['browser', '✔ browser: 2 passed, 0 failed'],
    ]
      .map(([name, line]) => `\n▶ ${name}\n${name} at work\n${line}, … s\n`)
      .join(''),
  )
})

it('shows what is left when the first lane is through', async () => {
  const { said, counts, end } = play([['integration'], ['build']])
  await end('integration', { passed: 1, failed: 0 })
  await expect.poll(() => said.at(-1)).toContain('✔ integration')
  await end('build', { passed: 1, failed: 0 })
  await counts
  expect(said.slice(-3).join('')).toBe('\n▶ build\nbuild at work\n✔ build: 1 passed, 0 failed, … s\n')
})
