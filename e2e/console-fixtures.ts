import type { BrowserContext } from '@playwright/test'
import pg from 'pg'
import type { Mail } from '../sandbox/mail/mail'
import { waitForMail } from '../sandbox/testing/wait-for-mail'
import { test as base } from './fixtures'

export { expect, expectAccessible, hydrated } from './fixtures'

/** A merchant for each worker, with an owner who is signed in. */
export type Console = {
  merchant: string
  account: string
  owner: string
  /** /console/[merchant] */
  home: string
  state: Awaited<ReturnType<BrowserContext['storageState']>>
  sql: (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>
  /** the latest matching mail to an address */
  mail: (to: string, matches?: (mail: Mail) => boolean) => Promise<Mail>
}

/** Stories of the console. Every page is signed in as the owner of a merchant that no other story uses. */
export const test = base.extend<object, { console: Console }>({
  console: [
    async ({ browser, demo }, provide) => {
      const account = `acct_${crypto.randomUUID().replaceAll('-', '').slice(0, 16)}`
      const owner = `owner@${account.slice(5)}.example`
      const asked = new URLSearchParams({ account, email: owner })
      const made = await fetch(`${demo.appUrl}/sandbox/console-users?${asked}`, { method: 'POST' })
      const { merchant, signIn } = (await made.json()) as { merchant: string; signIn: string }
      const state = await signInBy(await browser.newContext({ baseURL: demo.appUrl }), signIn)
      const pool = new pg.Pool({ connectionString: demo.databaseUrl, max: 1 })
      await provide({
        merchant,
        account,
        owner,
        state,
        home: `/console/${merchant}`,
        sql: async (text, values = []) => (await pool.query<Record<string, unknown>>(text, values)).rows,
        mail: (to, matches) => waitForMail(demo.stripe.base, demo.stripe.secretKey, to, matches ? { matches } : {}),
      })
      await pool.end()
    },
    { scope: 'worker' },
  ],
  storageState: async ({ console }, provide) => provide(console.state),
})

async function signInBy(context: BrowserContext, link: string): Promise<Console['state']> {
  const page = await context.newPage()
  await page.goto(link)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(/\/console\/merch_/)
  const state = await context.storageState()
  await context.close()
  return state
}

/** The first link in a mail with such a path. */
export function linkIn(mail: Mail, path: string): string {
  const [, url = ''] =
    new RegExp(`href="([^"]*${path}[^"]*)"`).exec(mail.html ?? '') ??
    new RegExp(`(https?://\\S*${path}\\S*)`).exec(mail.text ?? '') ??
    []
  return url.replaceAll('&amp;', '&')
}
