import type { Locator, Page } from '@playwright/test'
import { sandboxClient } from '../sandbox/testing/sandbox-client'
import { configurePortal } from './configure-portal'
import { expect, expectAccessible, readText, test } from './fixtures'
import { openScenario } from './open-scenario'

/** How far down the page an element ends, in pixels. */
async function bottomOf(locator: Locator): Promise<number> {
  const box = await locator.first().boundingBox()
  if (!box) throw new Error('the element is not displayed')
  return box.y + box.height
}

/** How many buttons and links of a page have the accent as their ground, which is what makes one primary. */
async function countPrimary(page: Page): Promise<number> {
  return page.getByRole('main').evaluate((main) => {
    const probe = main.appendChild(document.createElement('i'))
    probe.style.backgroundColor = 'var(--accent)'
    const accent = getComputedStyle(probe).backgroundColor
    probe.remove()
    return [...main.querySelectorAll('a, button')].filter((each) => getComputedStyle(each).backgroundColor === accent)
      .length
  })
}

const states: { name: string; next: RegExp; act: RegExp }[] = [
  { name: 'example', next: /^Il tuo abbonamento si rinnova il 14 giugno 2023$/, act: /^Annulla Abbonamento/ },
  { name: 'active', next: /^Your subscription renews on/, act: /^Cancel subscription/ },
  { name: 'past_due', next: /^We will try again on/, act: /^Cancel subscription/ },
  { name: 'trialing', next: /^Your trial ends on/, act: /^Cancel subscription/ },
  { name: 'cancel_scheduled', next: /^You have access until/, act: /^Keep subscription/ },
]

test('plan, next payment, card, Cancel and the newest invoice are seen without scrolling', async ({
  page,
  openPortal,
  isMobile,
}) => {
  const size = isMobile ? { width: 390, height: 844 } : { width: 1280, height: 900 }
  await page.setViewportSize(size)
  for (const { name, next, act } of states) {
    await openPortal(name)
    const main = page.getByRole('main')
    const parts = {
      plan: main.getByRole('heading', { level: 1 }),
      next: main.getByText(next),
      method: main.getByText(/^(Expires|Scade il) \d/),
      act: main.getByRole('link', { name: act }),
      invoice: main.getByRole('row').nth(1),
    }
    for (const [part, locator] of Object.entries(parts))
      expect(await bottomOf(locator), `${part} of ${name}`).toBeLessThanOrEqual(size.height)
    expect(await countPrimary(page), `primary buttons of ${name}`).toBeLessThanOrEqual(1)
  }
})

test('several subscriptions are rows with Cancel, and each has a page of its own', async ({
  page,
  openPortal,
  isMobile,
}) => {
  await openPortal('several_subscriptions')
  const portal = page.url()
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('3 subscriptions')
  // Each is charged next by itself: 299.00, 9.99, and 15.00 after the trial.
  expect(await readText(page)).toMatch(/Your next payments\s+USD 323\.99\s+3 payments in all, the first on \d/)
  await expect(main.getByRole('link', { name: /^Cancel subscription: / })).toHaveCount(3)
  expect(await countPrimary(page)).toBe(0)
  if (isMobile) {
    for (const heading of ['Payment method', 'Invoice history'])
      expect(await bottomOf(main.getByRole('heading', { name: heading }))).toBeLessThan(2 * 844)
  }
  await main.getByRole('link', { name: 'Basic Monthly', exact: true }).click()
  await expect(page).toHaveURL(/\/subscriptions\/sub_/)
  await expect(page).toHaveTitle('Basic Monthly · TechSolutions Inc.')
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Basic Monthly')
  await expect(main.getByRole('row').filter({ hasText: 'Basic Monthly' })).not.toHaveCount(0)
  await expect(main.getByRole('row').filter({ hasText: 'Premium Yearly' })).toHaveCount(0)
  await expectAccessible(page)
  await main.getByRole('link', { name: 'Back to the overview' }).click()
  await expect(page).toHaveURL(portal)
  await main.getByRole('link', { name: 'Cancel subscription: Basic Monthly' }).click()
  await expect(page).toHaveTitle('Cancel subscription: Basic Monthly · TechSolutions Inc.')
})

test('what the next payment is made of is folded, and adds up', { tag: '@phone' }, async ({ page, openBrowser }) => {
  await openScenario(page, 'taxed')
  const main = page.getByRole('main')
  const charged = /USD.([\d.]+) will be charged on that day/.exec(await main.innerText())?.[1]
  const breakdown = main.getByRole('group').filter({ hasText: 'What this amount is made of' })
  await expect(breakdown.getByRole('definition').first()).toBeHidden()
  await main.getByText('What this amount is made of').click()
  await expect(breakdown.getByRole('definition').first()).toBeVisible()
  await expectAccessible(page)
  const amounts = await breakdown.getByRole('definition').allInnerTexts()
  const [total = 0, ...parts] = amounts.map((text) => Number(/[\d.]+$/.exec(text)?.[0])).reverse()
  expect(total).toBe(Number(charged))
  expect(parts.length).toBeGreaterThan(1)
  expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(total)
  const plain = await (
    await openBrowser({ javaScriptEnabled: false, storageState: await page.context().storageState() })
  ).newPage()
  await plain.goto(page.url())
  await plain.getByText('What this amount is made of').click()
  await expect(plain.getByRole('definition').first()).toBeVisible()
})

test(
  'the header says whose portal it is, and another customer’s subscription is not found',
  { tag: '@desktop' },
  async ({ page, openPortal }) => {
    await openPortal('several_subscriptions')
    await expect(page.getByRole('banner')).toContainText('Sofia Greco')
    const foreign = new URL(
      (await page.getByRole('link', { name: 'Basic Monthly', exact: true }).getAttribute('href')) ?? '',
      page.url(),
    ).pathname.replace(/.*(?=\/subscriptions\/)/, '')
    await openPortal('active')
    const answer = await page.goto(page.url() + foreign)
    expect(answer?.status()).toBe(404)
    await expect(page.getByText('Basic Monthly')).toHaveCount(0)
    await expectAccessible(page)
  },
)

test(
  'another plan is offered only where there is one, and an end that is set can be made earlier',
  { tag: '@desktop' },
  async ({ page, demo }) => {
    const account = `acct_${crypto.randomUUID().replaceAll('-', '').slice(0, 16)}`
    const stripe = sandboxClient(demo.stripe.base, demo.stripe.secretKey, { account })
    const { merchant, subscriptions, portal } = await openScenario(page, 'active', account)
    const [id = ''] = subscriptions
    const {
      items: {
        data: [item],
      },
    } = await stripe.subscriptions.retrieve(id)
    const { id: price, product } = item?.price ?? { id: '', product: '' }
    await configurePortal(demo.databaseUrl, merchant, {
      subscription_update: {
        enabled: true,
        default_allowed_updates: ['price'],
        products: [{ product, prices: [price] }],
      },
    })
    await page.reload()
    await expect(page.getByRole('link', { name: /^Cancel subscription/ })).toBeVisible()
    await expect(page.getByRole('link', { name: /^Change plan/ })).toHaveCount(0)
    const end = (item?.current_period_end ?? 0) + 40 * 86_400
    await stripe.subscriptions.update(id, { cancel_at: end })
    const earlier = page.getByRole('link', { name: /^Cancel earlier, on \d+ \w+ \d{4}/ })
    await expect(async () => {
      await page.goto(portal)
      await expect(earlier).toBeVisible({ timeout: 1_000 })
    }).toPass()
    await earlier.click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Cancel earlier, on \d+ \w+ \d{4}: /)
    await expectAccessible(page)
  },
)

test(
  'more than a dozen subscriptions leave card and invoices within two screens, and all are one click away',
  { tag: '@phone' },
  async ({ page, demo }) => {
    const account = `acct_${crypto.randomUUID().replaceAll('-', '').slice(0, 16)}`
    const stripe = sandboxClient(demo.stripe.base, demo.stripe.secretKey, { account })
    const { customer, subscriptions, portal } = await openScenario(page, 'several_subscriptions', account)
    const first = await stripe.subscriptions.retrieve(subscriptions[1] ?? '')
    const items = [{ price: first.items.data[0]?.price.id ?? '' }]
    for (let count = 0; count < 11; count++) await stripe.subscriptions.create({ customer, items })
    const main = page.getByRole('main')
    await expect(async () => {
      await page.goto(portal)
      await expect(main.getByRole('heading', { level: 1 })).toHaveText('14 subscriptions', { timeout: 1_000 })
    }).toPass()
    const cancel = main.getByRole('link', { name: /^Cancel subscription: / })
    await expect(cancel).toHaveCount(6)
    for (const heading of ['Payment method', 'Invoice history'])
      expect(await bottomOf(main.getByRole('heading', { name: heading }))).toBeLessThan(2 * 844)
    await expectAccessible(page)
    await main.getByRole('link', { name: 'Show all 14 subscriptions' }).click()
    await expect(cancel).toHaveCount(14)
    await expectAccessible(page)
  },
)
