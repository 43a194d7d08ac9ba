import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

let root = ''
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'portico-mentions-'))
  plant('package.json', '{ "scripts": { "demo": "", "import-portal": "", "db:migration": "" } }')
  plant('lib/sync/sync-customer.ts')
  plant('app/portal/[token]/page.tsx')
  plant('docs/testing.md', '# Testing\n\n## The real server, and a proxy\n')
})
afterEach(() => rmSync(root, { recursive: true }))

function plant(file: string, text = '') {
  mkdirSync(path.join(root, path.dirname(file)), { recursive: true })
  writeFileSync(path.join(root, file), text)
}

const check = () => spawnSync(process.execPath, ['scripts/lint/check-mentions.mjs', root], { encoding: 'utf8' })

it('what exists may be mentioned', () => {
  plant(
    'README.md',
    [
      'See `lib/sync`, `lib/sync/sync-customer.ts`, `sync-customer.ts`, app/portal/[token]/page.tsx and lib/sync/sync-cu.',
      'Run `npm run demo`, `npm run import-portal`, and `npm run db:migration -- NAME`. A room is `lib/<room>`, its file `lib/sync/NAME.ts`.',
      '[Testing](docs/testing.md#the-real-server-and-a-proxy), [Stripe](https://stripe.com/docs/gone.md)',
    ].join('\n'),
  )
  plant('docs/other.md', '[back](../README.md), [here](#here)\n# Here')
  expect(check()).toMatchObject({ status: 0, stderr: '' })
})

it.each([
  ['a path', 'It lies in `lib/actions/cancel.ts`.', 'lib/actions/cancel.ts'],
  ['a folder', 'It lies in lib/actions.', 'lib/actions'],
  ['a file’s bare name', 'See `cancel-action.ts`.', 'cancel-action.ts'],
  ['a link', 'See [the guide](docs/guide.md).', 'docs/guide.md'],
  ['a heading', 'See [the proxy](docs/testing.md#nginx).', 'docs/testing.md#nginx'],
  ['a command', 'Run `npm run demos`.', 'npm run demos'],
])('%s that does not exist is a fault', (_, text, mention) => {
  plant('README.md', `# Portico\n\n${text}\n`)
  const { status, stderr } = check()
  expect(status).toBe(1)
  expect(stderr).toContain(`README.md:3 mentions ${mention}, which does not exist\n`)
})

it('a document may make up names, when it says so', () => {
  plant(
    'docs/recipes.md',
    'Write `lib/tasks/pause/action.ts` and `pause-form.tsx`.\n<!-- invented: pause -->\n`lib/gone/a.ts`',
  )
  expect(check().stderr).toBe('docs/recipes.md:3 mentions lib/gone/a.ts, which does not exist\n')
})

it('comments of programs are held to it, their code is not', () => {
  plant('lib/sync/lease.ts', "// See lib/gone/rule.ts.\nconst fixture = 'lib/made-up/file.ts'\n")
  expect(check().stderr).toBe('lib/sync/lease.ts:1 mentions lib/gone/rule.ts, which does not exist\n')
})
