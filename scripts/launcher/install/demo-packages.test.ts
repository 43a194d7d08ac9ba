import { readFileSync } from 'node:fs'
import { build } from 'esbuild'
import { expect, it } from 'vitest'

const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  devDependencies: Record<string, string>
}

const programs = ['demo', 'start', 'build', 'worker', 'sync', 'setup', 'init', 'import-portal', 'sandbox']
const entryPoints = [
  ...programs.map((name) => `scripts/${name}.ts`),
  ...['scripts/launcher/run-seed.ts', 'sandbox/main.ts', 'server.ts', 'next.config.mjs'],
]

it('the demo and the commands of production use no package that only tests have', async () => {
  const { metafile } = await build({
    entryPoints,
    bundle: true,
    write: false,
    outdir: 'unused',
    packages: 'external',
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    metafile: true,
    logLevel: 'silent',
  })
  const packages = Object.values(metafile.inputs).flatMap(({ imports }) =>
    imports.filter(({ external }) => external).map(({ path }) => /^(@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? path),
  )
  expect(packages).toContain('smtp-server')
  expect(packages.filter((name) => name in devDependencies)).toEqual([])
})
