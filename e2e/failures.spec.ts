import type { Page, Route } from '@playwright/test'
import { fillCard } from './card'
import { expect as expectConsole, test as consoleTest } from './console-fixtures'
import { expect, expectAccessible, hydrated, test } from './fixtures'
import { openScenario } from './open-scenario'

type Cause = { name: string; meet: (page: Page) => Promise<unknown>; told: { en: RegExp; it: RegExp; console: RegExp } }

const isAction = (route: Route) => route.request().method() === 'POST' && 'next-action' in route.request().headers()

/** Breaks every action call of a page between browser and server. */
const onTheWay = (meet: (route: Route) => Promise<void>) => (page: Page) =>
  page.route('**/*', (route) => (isAction(route) ? meet(route) : route.fallback()))

const answering = (status: number) =>
  onTheWay((route) => route.fulfill({ status, contentType: 'text/html', body: '<h1>nginx</h1>' }))

// Each failure has its own text, so that none is mistaken for the one before.
const causes: Cause[] = [
  {
    name: 'offline',
    meet: (page) => page.context().setOffline(true),
    told: { en: /You are offline/, it: /Sei offline/, console: /You are offline/ },
  },
  {
    name: 'lost',
    meet: onTheWay((route) => route.abort()),
    told: { en: /connection broke off/, it: /connessione si è interrotta/, console: /connection broke off/ },
  },
  {
    name: '502',
    meet: answering(502),
    told: {
      en: /server can’t be reached/,
      it: /server non è raggiungibile/,
      console: /proxy could not reach this server/,
    },
  },
  {
    name: '403',
    meet: answering(403),
    told: { en: /refused on its way/, it: /bloccata prima di arrivare/, console: /refused on its way/ },
  },
  {
    name: '413',
    meet: answering(413),
    told: { en: /more than we can take/, it: /più di quanto possiamo/, console: /too large to be accepted/ },
  },
  {
    name: '429',
    meet: answering(429),
    told: { en: /many attempts/, it: /Troppi tentativi/, console: /too many requests/ },
  },
  {
    name: '400',
    meet: answering(400),
    told: { en: /did not reach us whole/, it: /non ci è arrivato per intero/, console: /arrived incomplete/ },
  },
  { name: '500', meet: answering(500), told: { en: /on our side/, it: /da parte nostra/, console: /on our side/ } },
  {
    name: 'a sign-in page of a Wi-Fi',
    meet: answering(200),
    told: { en: /did not come from us/, it: /non è arrivata da noi/, console: /did not come from this server/ },
  },
]

const mend = async (page: Page) => {
  await page.unrouteAll()
  await page.context().setOffline(false)
}

const alert = (page: Page) => page.getByRole('alert').filter({ hasText: /\S/ })
const comment = 'Too dear,\nand “è così”'
// A single pattern, because Playwright takes an array of two for a fixture and its options.
const failed = [/the server responded with a status of [45]\d\d|net::ERR_(FAILED|INTERNET_DISCONNECTED)/]

/** Turns the page's actions into those of a release that the server no longer knows. */
const asOfOldRelease = onTheWay((route) => {
  const headers = route.request().headers()
  return route.continue({
    headers: { ...headers, 'next-action': `${headers['next-action']?.slice(0, 2)}${'0'.repeat(40)}` },
  })
})

test.describe('a cancellation with a comment', () => {
  test.use({ expectedErrors: failed })

  test('names what became of it, keeps what was typed, and is one when it gets through', async ({ page, isMobile }) => {
    test.slow()
    const locale = isMobile ? 'it' : 'en'
    await openScenario(page, 'active')
    if (isMobile) {
      await page.locator('summary').click()
      await page.getByRole('button', { name: 'Italiano' }).click()
      await expect(page.locator('html')).toHaveAttribute('lang', 'it')
    }
    await page.getByRole('link', { name: isMobile ? /^Annulla abbonamento/i : /^Cancel subscription/ }).click()
    const confirm = page.getByRole('button', { name: isMobile ? /^Conferma/ : 'Confirm cancellation' })
    await hydrated(confirm)
    await page.getByRole('radio').first().check()
    await page.getByRole('textbox').fill(comment)
    const intent = await page.locator('input[name="intent"]').first().inputValue()
    for (const { name, meet, told } of causes) {
      await test.step(name, async () => {
        await meet(page)
        await confirm.click()
        await expect(alert(page)).toContainText(told[locale])
        await expect(page.getByRole('textbox')).toHaveValue(comment)
        await expect(page.getByRole('radio').first()).toBeChecked()
        await expect(page.locator('input[name="intent"]').first()).toHaveValue(intent)
        await expect(page.locator('body')).not.toContainText(/payment service|servizio di pagamento|nginx/)
        await mend(page)
      })
    }
    await expectAccessible(page)
    await confirm.click()
    await expect(page).toHaveURL(new RegExp(`/receipts/${intent}$`))
  })

  test('of an older release is sent again by itself, with its intent', async ({ page }) => {
    await openScenario(page, 'active')
    await page.getByRole('link', { name: /^Cancel subscription/ }).click()
    const confirm = page.getByRole('button', { name: 'Confirm cancellation' })
    await hydrated(confirm)
    await page.getByRole('textbox').fill(comment)
    const intent = await page.locator('input[name="intent"]').first().inputValue()
    await asOfOldRelease(page)
    await confirm.click()
    await expect(page).toHaveURL(new RegExp(`/receipts/${intent}$`))
    await expect(page.getByRole('heading', { level: 1 })).toContainText('cancellation')
  })

  test(
    'of an older release whose new page cannot be had stays, and says where to go',
    { tag: '@desktop' },
    async ({ page, context }) => {
      await openScenario(page, 'active')
      await page.getByRole('link', { name: /^Cancel subscription/ }).click()
      const confirm = page.getByRole('button', { name: 'Confirm cancellation' })
      await hydrated(confirm)
      await page.getByRole('textbox').fill(comment)
      await page.route('**/cancel', (route) => (route.request().method() === 'GET' ? route.abort() : route.fallback()))
      await asOfOldRelease(page)
      await confirm.click()
      await expect(alert(page)).toContainText('nothing has been done')
      await expect(page.getByRole('textbox')).toHaveValue(comment)
      await expectAccessible(page)
      const opening = context.waitForEvent('page')
      await alert(page).getByRole('link', { name: 'Open the page again' }).click()
      await mend(page)
      await expect((await opening).getByRole('button', { name: 'Confirm cancellation' })).toBeVisible()
      // Where the same form leads when it is sent without JavaScript.
      const { pathname } = new URL(page.url())
      await page.goto(`${/^\/portal\/[^/]+/.exec(pathname)?.[0]}/outdated?${new URLSearchParams({ form: pathname })}`)
      await expect(page.getByRole('link', { name: 'Back to the form' })).toHaveAttribute('href', pathname)
      await expectAccessible(page)
    },
  )
})

test.describe('without JavaScript', { tag: '@phone' }, () => {
  test.use({ javaScriptEnabled: false })

  test('a form of an older release leads to a page that leads back, and has done nothing', async ({ page }) => {
    await openScenario(page, 'active')
    await page.route('**/cancel', async (route) => {
      if (route.request().method() !== 'GET') return route.fallback()
      const response = await route.fetch()
      // As React writes the action of a form that the browser sends itself.
      const body = (await response.text()).replaceAll(
        /(&quot;id&quot;:&quot;[0-9a-f]{2})[0-9a-f]{40}/g,
        `$1${'0'.repeat(40)}`,
      )
      await route.fulfill({ response, body })
    })
    await page.getByRole('link', { name: /^Cancel subscription/ }).click()
    const form = page.url()
    await page.unrouteAll()
    await page.getByRole('textbox').fill(comment)
    await page.getByRole('button', { name: 'Confirm cancellation' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page was updated in the meantime')
    await expect(page.getByText('nothing has been done')).toBeVisible()
    await page.getByRole('link', { name: 'Back to the form' }).click()
    await expect(page).toHaveURL(form)
    await page.getByRole('button', { name: 'Confirm cancellation' }).click()
    await expect(page).toHaveURL(/\/receipts\//)
  })
})

test.describe('a card', { tag: '@desktop' }, () => {
  test.use({ expectedErrors: failed })

  test('stays typed, and only what the payment service did is said of it', async ({ page }) => {
    await openScenario(page, 'active')
    await page.getByRole('link', { name: 'Edit payment method' }).click()
    await fillCard(page, '5555555555554444')
    const save = page.getByRole('button', { name: 'Save payment method' })
    const meets: [(page: Page) => Promise<unknown>, RegExp][] = [
      [answering(502), /^Our server can’t be reached/],
      [onTheWay((route) => route.abort()), /^The connection broke off/],
      [asOfOldRelease, /^This page was updated/],
      [
        (screen) => screen.route('**/setup_intents/*/confirm', (route) => route.abort()),
        /^The payment service does not answer/,
      ],
    ]
    for (const [meet, told] of meets) {
      await meet(page)
      // The last keystrokes may still be on their way out of the frame, which then asks for them.
      await expect(async () => {
        await save.click()
        await expect(alert(page)).toContainText(told, { timeout: 3_000 })
      }).toPass()
      await mend(page)
    }
    await save.click()
    await expect(page.getByRole('status')).toContainText('Future payments will use')
  })
})

consoleTest.describe('a form of the console', { tag: '@desktop' }, () => {
  consoleTest.use({ expectedErrors: failed })

  consoleTest(
    'names what became of it and keeps what was typed; one of an older release is sent again',
    async ({ page, console: { home } }) => {
      await page.goto(`${home}/settings`)
      const brand = page.getByRole('region', { name: 'Brand' })
      const save = brand.getByRole('button', { name: 'Save' })
      await hydrated(save)
      await page.getByLabel('Headline').fill('Typed once')
      for (const { name, meet, told } of causes) {
        await consoleTest.step(name, async () => {
          await meet(page)
          await save.click()
          await expectConsole(brand.getByRole('alert')).toContainText(told.console)
          await expectConsole(page.getByLabel('Headline')).toHaveValue('Typed once')
          await mend(page)
        })
      }
      await expectAccessible(page)
      await asOfOldRelease(page)
      const loaded = page.waitForEvent('load')
      await save.click()
      await loaded
      await expectConsole(brand.getByText(/^Saved\. Customers will see the change/)).toBeVisible()
      await expectConsole(page.getByLabel('Headline')).toHaveValue('Typed once')
    },
  )
})
