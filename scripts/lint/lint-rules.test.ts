import { readFileSync } from 'node:fs'
import { ESLint } from 'eslint'
import { expect, it } from 'vitest'
import { physicalSide } from './logical-sides.mjs'

const eslint = new ESLint({
  // Rules that need types would need these files to exist.
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) =>
    /^(portico\/|no-console|max-lines|no-restricted-syntax|@typescript-eslint\/no-explicit-any)/.test(ruleId),
})

async function faults(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath })
  return result?.messages.map(({ ruleId, message }) => ruleId ?? message) ?? []
}

const wall = ['portico/import-directions']

it.each([
  ['app/portal/page.tsx', "import { db } from '@/lib/db/client'"],
  ['app/portal/page.tsx', "import { stripeFor } from '@/lib/stripe/stripe-for'"],
  ['app/api/health/route.ts', "import { pool } from '../../../lib/db/pool'"],
  ['app/portal/page.tsx', "import type Stripe from 'stripe'"],
  ['components/portal/card.tsx', "import { loadPortal } from '@/lib/mirror/load-portal'"],
  ['components/portal/card.tsx', "export * from '@/lib/db/client'"],
  ['components/portal/card.tsx', "import type { Customer } from '@/lib/db/generated/client'"],
  ['components/portal/card.tsx', "const stripe = await import('stripe')"],
  ['lib/sync/customer/sync-customer.ts', "import Stripe from 'stripe'"],
  ['lib/sync/customer/sync-customer.integration.test.ts', "import type Stripe from 'stripe'"],
  ['lib/tasks/cancel/action.ts', "import { PrismaClient } from '@prisma/client'"],
  ['components/portal/card.tsx', "import { requestCancel } from '@/lib/tasks/cancel/request'"],
  ['components/portal/card.tsx', "import { customerAction } from '@/lib/tasks/engine/customer-action'"],
  ['lib/i18n/money/format-money.ts', "import { db } from '../../db/client'"],
  ['lib/billing/is-past-due.ts', "import { loadPortal } from '@/lib/mirror/load-portal'"],
  ['lib/mirror/load-portal.ts', "import { Card } from '@/components/ui/card'"],
  ['lib/mirror/load-portal.ts', "import { startSandbox } from '@/sandbox/server'"],
  ['sandbox/server.ts', "import { log } from '../lib/log'"],
  ['sandbox/server.test.ts', "import { log } from '@/lib/log'"],
  ['sandbox/core/store.ts', "import page from '../../app/page'"],
])('%s must not say: %s', async (file, code) => {
  expect(await faults(file, code)).toEqual(wall)
})

it.each([
  ['lib/mirror/load-portal.ts', "import { syncCustomer } from '@/lib/sync/customer/sync-customer'"],
  ['lib/mirror/load-portal.ts', "import type { SyncScope } from '@/lib/sync/customer/sync-scope'"],
  ['lib/jobs/add-job.ts', "import { runTask } from '../worker/run-task'"],
  ['lib/jobs/add-job.ts', "export { runTask } from '../worker/run-task'"],
  ['lib/jobs/add-job.ts', "const { runTask } = await import('@/lib/worker/run-task')"],
  ['lib/jobs/add-job.ts', "export type Run = import('@/lib/worker/run-task').Run"],
  ['lib/net/read-body.ts', "import { db } from '@/lib/db/client'"],
  ['lib/errors.ts', "import { loadPortal } from './mirror/load-portal'"],
  ['lib/access/sessions/open-session.ts', "import { cancelAction } from '@/lib/tasks/cancel/action'"],
  ['components/ui/card.tsx', "import { PortalFrame } from '../portal/portal-frame'"],
  ['components/console/list.tsx', "import page from '@/app/console/page'"],
])('an import leads down, so %s must not say: %s', async (file, code) => {
  expect(await faults(file, code)).toEqual(wall)
})

it('a room has no door to the room beside it', async () => {
  expect(
    await faults('lib/api/keys/api-key.ts', "import { openConsole } from '@/lib/auth/visits/open-console'"),
  ).toEqual(wall)
})

it('a room that stands on no floor is a fault', async () => {
  expect(await faults('lib/attic/trunk.ts', 'export const trunk = 1')).toEqual(wall)
  expect(await faults('components/attic/trunk.tsx', 'export const trunk = 1')).toEqual(wall)
})

it.each([
  ['app/portal/page.tsx', "import { loadPortal } from '@/lib/mirror/load-portal'"],
  ['app/sandbox/page.tsx', "import { scenarios } from '@/sandbox/scenarios'"],
  ['components/portal/card.tsx', "import type { Portal } from '@/lib/mirror/load-portal'"],
  ['components/portal/card.tsx', "import { loadStripe } from '@stripe/stripe-js'"],
  ['components/portal/card.tsx', "import { cancelAction } from '@/lib/tasks/cancel/action'"],
  [
    'components/portal/card/add.tsx',
    "import { beginPaymentMethodAction } from '@/lib/tasks/payment-method/add/begin-action'",
  ],
  ['components/portal/card.tsx', "import { cancelTexts } from '@/lib/tasks/cancel/texts'"],
  ['components/portal/card.tsx', "import type { CancelView } from '@/lib/tasks/cancel/load'"],
  ['components/console/team.tsx', "import { inviteMemberAction } from '@/lib/console/team/actions'"],
  ['lib/stripe/stripe-for.ts', "import Stripe from 'stripe'"],
  ['lib/sync/customer/sync-customer.ts', "import { db } from '@/lib/db/client'"],
  ['lib/billing/is-past-due.ts', "import type { Subscription } from './types'"],
  ['lib/i18n/translator.integration.test.ts', "import { db } from '@/lib/db/client'"],
  ['sandbox/scenarios/active.ts', "import Stripe from 'stripe'"],
  ['lib/sync/customer/sync-customer.ts', "import { addJob } from '@/lib/jobs/add-job'"],
  ['lib/sync/events/accept-event.ts', "import { syncCustomer } from '../sync-customer'"],
  ['lib/mirror/load-portal.integration.test.ts', "import { syncCustomer } from '@/lib/sync/customer/sync-customer'"],
  ['lib/merchant/testing/make-merchant.ts', "import { syncCustomer } from '@/lib/sync/customer/sync-customer'"],
  ['lib/access/sessions/portal-session.ts', "import { fail } from '@/lib/errors'"],
  ['components/portal/card.tsx', "import { Card } from '@/components/ui/card'"],
])('%s may say: %s', async (file, code) => {
  expect(await faults(file, code)).toEqual([])
})

it.each([
  ['lib/billing/is-past-due.ts', 'export const now = () => Date.now()', 'no-restricted-syntax'],
  ['lib/billing/is-past-due.ts', 'export const now = () => new Date()', 'no-restricted-syntax'],
  ['lib/log.ts', "console.log('hello')", 'no-console'],
  ['lib/log.ts', '\n'.repeat(251), 'max-lines'],
  ['lib/log.ts', 'export const value: any = 1', '@typescript-eslint/no-explicit-any'],
  ['lib/log.ts', "// eslint-disable-next-line no-console\nconsole.log('hello')", 'portico/disable-needs-reason'],
])('%s: %s', async (file, code, rule) => {
  expect(await faults(file, code)).toEqual([rule])
})

const closed = (code: string) => faults('app/portal/page.tsx', code)

it.each([
  [
    "export default function Page({ id }: { id: string }) {\n  async function cancel() {\n    'use server'\n    return id\n  }\n  return <form action={cancel} />\n}",
  ],
  ["export const make = (id: string) => async () => {\n  'use server'\n  return id\n}"],
  ["export const Page = ({ id }: { id: string }) => <form action={async () => {\n  'use server'\n  return id\n}} />"],
  ["export const actions = { async cancel() {\n  'use server'\n} }"],
  ["export async function load() {\n  'use cache: private'\n  return 1\n}"],
])('an action may close over nothing: %s', async (code) => {
  expect(await closed(code)).toEqual(['portico/actions-close-over-nothing'])
})

it('a file of actions closes over nothing', async () => {
  expect(
    await closed("'use server'\n\nexport async function cancel(form: FormData) {\n  return form.get('id')\n}"),
  ).toEqual([])
})

const sides = (code: string) => faults('components/portal/card.tsx', code)

it.each([
  ['ml-2'],
  ['flex -mr-1.5'],
  ['max-sm:pl-4'],
  ['hover:left-0'],
  ['-right-px'],
  ['sm:text-right'],
  ['border-l'],
  ['border-r-2'],
  ['rounded-tl-lg'],
  ['last:pr-0!'],
  ['data-[side=a]:left-[3px]'],
  ['translate-x-2'],
])('a class follows the direction of writing: %s', async (classes) => {
  expect(await sides(`export const Card = () => <p className="${classes}" />`)).toEqual(['portico/logical-sides'])
  expect(await sides(`export const look = (more: string) => \`${classes} \${more}\``)).toEqual([
    'portico/logical-sides',
  ])
})

it.each([['padding-left:4px'], ['a{color:red;margin-right:0}'], ['text-align: right']])(
  'a style follows the direction of writing: %s',
  async (style) => {
    expect(await sides(`export const style = '${style}'`)).toEqual(['portico/logical-sides'])
  },
)

it.each([
  ['ms-2 -me-1.5 text-end start-0 border-s rounded-ss-lg'],
  ['rtl:-scale-x-100 rtl:left-0 sm:rtl:-ml-1'],
  ['What is left for you is on the right: left-handed people know.'],
  ['padding-inline-start:4px;text-align:end'],
  ['border-line border-red rounded-lg text-lg mx-2'],
])('a side that follows it may stand: %s', async (text) => {
  expect(await sides(`export const text = '${text}'`)).toEqual([])
})

it('the stylesheet follows the direction of writing', () => {
  const rules = readFileSync('app/globals.css', 'utf8').matchAll(/@apply ([^;]+);/g)
  for (const [, classes = ''] of rules) expect(physicalSide(classes)).toBeNull()
})
