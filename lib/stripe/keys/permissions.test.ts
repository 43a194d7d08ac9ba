import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { isPermitted, requiredPermission } from '@/sandbox/core/http/required-permission'
import { recordedCalls } from '../testing/recorded-calls'
import { permissions, type Permission } from './permissions'

const granted = (table: Permission[]) => table.map(({ name, access }) => `rak_${name}_${access}`)
const forApp = granted(permissions.filter(({ only }) => only === undefined))
/** What only `npm run init` and `npm run import-portal` call. */
const forCommands = ['lib/stripe/webhooks/ensure-endpoint.ts', 'lib/stripe/fetch/fetch-portal-configurations.ts']
/** What goes on without its permission, whose name Stripe's documentation does not tell. */
const optional = ['lib/stripe/write/cancellation-details.ts', 'lib/sync/catalog/mirror-feedback-options.ts']

const sources = readdirSync('lib', { recursive: true, withFileTypes: true })
  .filter(({ name }) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
  .map((entry) => path.join(entry.parentPath, entry.name))
  .filter(
    (file) => !file.includes('/generated/') && !file.includes('/testing/') && !file.startsWith('lib/stripe/keys/'),
  )

/** Every method of Stripe's SDK that the app names, such as `invoices.pay`, with a file that does. */
const used = new Map(
  sources.flatMap((file) => {
    const text = readFileSync(file, 'utf8')
    const called = text.matchAll(/\bstripe(?:For\([^)]*\))?\s*\.\s*([a-z]\w+(?:\s*\.\s*[a-z]\w+)+)\b/g)
    return [...called].map(([, name = '']) => [name.replace(/\s/g, ''), file] as const)
  }),
)

it('cover every call to Stripe that the app makes', async () => {
  expect(used.size).toBeGreaterThan(30)
  const uncovered: string[] = []
  for (const [method, file] of used) {
    if (optional.includes(file)) continue
    for (const { verb, path: url } of await recordedCalls(method)) {
      const needed = requiredPermission(verb, url)
      const allowed = forCommands.includes(file) ? granted(permissions) : forApp
      if (!isPermitted(needed, allowed)) uncovered.push(`${file}: stripe.${method} needs ${needed}`)
    }
  }
  expect(uncovered).toEqual([])
})

it('each are used, and a write only where something is written', async () => {
  const needed = new Set<string>()
  for (const method of used.keys())
    for (const { verb, path: url } of await recordedCalls(method)) needed.add(requiredPermission(verb, url))
  expect(granted(permissions).filter((permission) => !needed.has(permission))).toEqual([])
})

it('are those that docs/operating.md lists', () => {
  const page = readFileSync('docs/operating.md', 'utf8')
  const [, section = ''] = /^## A restricted key$([^]*?)^## /m.exec(page) ?? []
  const rows = section.split('\n').filter((line) => line.startsWith('| ') && !/^\| (Permission|---)/.test(line))
  const cells = rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
  expect(cells).toEqual(
    permissions.map(({ label, access, use, only }) => [label, access, only ? `\`npm run ${only}\`: ${use}` : use]),
  )
})
