import {
  bankDialog,
  bankQuestions,
  cards,
  chooseNew,
  expectDone,
  expectResult,
  fillCard,
  openNew,
  openOnce,
} from './card'
import { expect, expectAccessible, test } from './fixtures'
import { makeScenario } from './open-scenario'

const save = 'Save payment method'
/** beside what is due */
const saveAndPay = /^Save and pay USD.29\.99/

// The browser logs Stripe's answer to a declined card, and a call that a story cuts off.
test.use({ expectedErrors: [/status of 402|net::ERR_FAILED/] })

test('a new card is saved in two clicks, is told, and is what the portal then shows', async ({ page, request }) => {
  const portal = await openNew(page, request, 'active')
  await page.getByRole('link', { name: 'Edit payment method' }).click()
  await expect(page.getByRole('button', { name: save })).toBeEnabled()
  await expectAccessible(page)
  await fillCard(page, cards.mastercard)
  await page.getByRole('button', { name: save }).click()
  await expectDone(page, 'Future payments will use Mastercard •••• 4444.', /The next charge is on \d/)
  await expectAccessible(page)
  await page.reload()
  await expectDone(page, 'Future payments will use Mastercard •••• 4444.')
  const told = page.url()
  await page.getByRole('button', { name: /^Remove Visa •••• 4242/ }).click()
  await expectDone(page, 'Visa •••• 4242 has been removed.')
  await expect(page.getByRole('main')).toContainText('Mastercard •••• 4444')
  // What was done before is no longer the news.
  await page.goto(told)
  await expect(page.getByRole('main')).toContainText('Mastercard •••• 4444')
  await expect(page.getByRole('status')).toHaveCount(0)
  await page.goto(portal)
  await expect(page.getByRole('status')).toHaveCount(0)
})

test('a declined card says why and the next one is taken', async ({ page, request }) => {
  await openNew(page, request, 'active')
  await page.getByRole('link', { name: 'Edit payment method' }).click()
  await fillCard(page, cards.declined)
  await page.getByRole('button', { name: save }).click()
  await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toContainText(
    /The card was declined, so nothing was saved\. There was not enough money in the account\./,
  )
  await expectAccessible(page)
  await fillCard(page, cards.good)
  await page.getByRole('button', { name: save }).click()
  await expectDone(page, 'Future payments will use Visa •••• 4242.')
})

test('3-D Secure: left it changes nothing, passed it saves the card', { tag: '@phone' }, async ({ page, request }) => {
  await openNew(page, request, 'active')
  await page.getByRole('link', { name: 'Edit payment method' }).click()
  await fillCard(page, cards.asksOnce)
  for (const answer of ['Cancel', 'Fail']) {
    await page.getByRole('button', { name: save }).click()
    await bankDialog(page).getByRole('button', { name: answer }).click()
    await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toContainText('Nothing was saved')
  }
  await page.getByRole('button', { name: save }).click()
  await bankDialog(page).getByRole('button', { name: 'Complete' }).click()
  await expectDone(page, /Future payments will use .*•••• 3155\./)
})

test('a card for what is past due pays it at once', { tag: '@desktop' }, async ({ page, request }) => {
  const portal = await openNew(page, request, 'past_due')
  await page.getByRole('link', { name: 'Edit payment method' }).click()
  await expect(page.getByRole('main')).toContainText(/is still to be paid\. When you save/)
  await expect(page.getByRole('main')).toContainText(/Declined on \d/)
  await expect(page.getByRole('radio', { name: /4242/ })).toBeChecked()
  await chooseNew(page)
  await expectAccessible(page)
  await fillCard(page, cards.good)
  await page.getByRole('button', { name: saveAndPay }).click()
  await expectDone(
    page,
    /^Paid USD.29\.99\./,
    /Premium Monthly is active again; the next charge is on \d/,
    'Future payments will use Visa •••• 4242.',
  )
  await expectAccessible(page)
  await page.getByRole('link', { name: 'View receipt' }).click()
  await expectResult(page, 'Your payment went through', /Invoice of .* paid: USD/)
  await page.goto(portal)
  await expect(page.getByText('Active').first()).toBeVisible()
})

test('a card that what is due is declined on says so, and is saved without paying', async ({ page, request }) => {
  const portal = await openNew(page, request, 'past_due')
  await page.getByRole('link', { name: 'Edit payment method' }).click()
  await chooseNew(page)
  await fillCard(page, cards.failsLater)
  await page.getByRole('button', { name: saveAndPay }).click()
  await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toContainText(
    'The card was declined, so nothing was saved. Your bank declined',
  )
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Save the payment method without paying now' }).click()
  await expect(page.getByRole('main')).toContainText('What is still to be paid stays due.')
  await chooseNew(page)
  await fillCard(page, cards.failsLater)
  await page.getByRole('button', { name: save }).click()
  await expectDone(page, 'Future payments will use Visa •••• 0341.')
  await page.goto(portal)
  await expect(page.getByRole('main')).toContainText('Pay now')
})

test(
  'a new card whose bank always asks pays what is due and is saved with one question',
  { tag: '@desktop' },
  async ({ page, request }) => {
    await openNew(page, request, 'past_due')
    await page.getByRole('link', { name: 'Edit payment method' }).click()
    await chooseNew(page)
    await fillCard(page, cards.asksAlways)
    const questions = bankQuestions(page)
    await page.getByRole('button', { name: saveAndPay }).click()
    await bankDialog(page).getByRole('button', { name: 'Complete' }).click()
    await expectDone(page, /^Paid USD.29\.99\./, 'Future payments will use Visa •••• 3184.')
    expect(questions).toHaveLength(1)
  },
)

test(
  'the return of a bank in the same browser ends at the same page, however often',
  { tag: '@desktop' },
  async ({ page, request }) => {
    const portal = await openNew(page, request, 'active')
    await page.goto(`${portal}/payment-method`)
    await fillCard(page, cards.mastercard)
    const begun = page.waitForRequest(/setup_intents\/seti_\w+\/confirm/)
    // The tab is closed before our server is told.
    let asked = 0
    await page.route('**/payment-method', (route) =>
      route.request().method() === 'POST' && ++asked > 1 ? route.abort() : route.continue(),
    )
    await page.getByRole('button', { name: save }).click()
    const sent = await begun
    await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toContainText('has been approved')
    const back = new URLSearchParams(sent.postData() ?? '').get('return_url') ?? ''
    const setupIntent = /seti_\w+/.exec(sent.url())?.[0] ?? ''
    for (let time = 0; time < 2; time++) {
      await page.goto(`${back}&setup_intent=${setupIntent}&setup_intent_client_secret=x&redirect_status=succeeded`)
      await expectDone(page, 'Future payments will use Mastercard •••• 4444.')
    }
  },
)

test(
  'a card whose tab was closed is charged all the same, once Stripe tells of it',
  { tag: '@desktop' },
  async ({ page, request }) => {
    const portal = await openNew(page, request, 'active')
    await page.goto(`${portal}/payment-method`)
    await fillCard(page, cards.mastercard)
    let asked = 0
    await page.route('**/payment-method', (route) =>
      route.request().method() === 'POST' && ++asked > 1 ? route.abort() : route.continue(),
    )
    await page.getByRole('button', { name: save }).click()
    await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toContainText('has been approved')
    await page.unroute('**/payment-method')
    await openOnce(page, portal, 'Mastercard •••• 4444')
  },
)

test('what the bank did not confirm by redirect is told, and changes nothing', async ({ page, request }) => {
  const portal = await openNew(page, request, 'active')
  const intent = '00000000-0000-4000-8000-000000000000'
  await page.goto(`${portal}/pay/return?intent=${intent}&setup_intent=seti_1&redirect_status=failed`)
  await expect(page).toHaveURL(/\/payment-method\?/)
  await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toContainText('Nothing was saved')
  await expectAccessible(page)
})

test('a session that is over while the card is typed loses nothing of it, and the card is saved once the link was opened again', async ({
  page,
  context,
  request,
}) => {
  const made = await makeScenario(request, 'active')
  await page.goto(made.portal)
  await page.getByRole('link', { name: 'Edit payment method' }).click()
  await fillCard(page, cards.mastercard)
  const { origin } = new URL(page.url())
  await context.addCookies([{ name: 'portico-clock-offset', value: String(2 * 3600), url: origin }])
  await page.getByRole('button', { name: save }).click()
  const told = page.getByRole('alert').filter({ hasText: /\S/ })
  await expect(told).toContainText('Your session has expired')
  await expectAccessible(page)
  const opening = context.waitForEvent('page')
  await told.getByRole('link', { name: 'Ask for a new link' }).click()
  const tab = await opening
  await expect(tab.getByRole('button', { name: /new link/ })).toBeVisible()
  await tab.goto(made.portal)
  await tab.waitForURL(/\/portal\//)
  await expect(page.frameLocator('.StripeElement iframe').locator('#Field-numberInput')).toHaveValue(/5555/)
  await page.getByRole('button', { name: save }).click()
  await expectDone(page, 'Future payments will use Mastercard •••• 4444.')
})

test(
  'a form of the payment service that does not come says what to do',
  { tag: '@desktop' },
  async ({ page, request }) => {
    const portal = await openNew(page, request, 'active')
    await page.route('**/stripejs/frame*', () => undefined)
    await page.goto(`${portal}/payment-method`)
    await expect(page.getByRole('status')).toContainText('taking long to appear', { timeout: 12_000 })
    await expectAccessible(page)
  },
)

test.describe('without JavaScript', { tag: '@phone' }, () => {
  test.use({ javaScriptEnabled: false })

  test('a stored method is chosen, the other removed, the last stays, and the page says what a new one needs', async ({
    page,
    request,
  }) => {
    const portal = await openNew(page, request, 'past_due')
    await page.goto(`${portal}/payment-method`)
    // Playwright's search for text leaves this element out.
    expect(await page.content()).toContain('this page needs JavaScript')
    await expect(page.getByText(/can’t be removed: Premium Monthly is charged to it/)).toBeVisible()
    await expect(page.getByRole('radio', { name: 'New payment method' })).toBeDisabled()
    await page.getByRole('radio', { name: /4242/ }).check()
    await page.getByRole('button', { name: 'Use for future payments' }).click()
    await expectDone(page, /^Paid USD.29\.99\./, 'Future payments will use Visa •••• 4242.')
    await page.getByRole('link', { name: 'Edit payment method' }).click()
    await page.getByRole('button', { name: 'Remove: Visa •••• 0341' }).click()
    await expectDone(page, 'Visa •••• 0341 has been removed.')
    await page.getByRole('link', { name: 'Edit payment method' }).click()
    await expect(page.getByText(/can’t be removed: it is the only payment method of Premium Monthly/)).toBeVisible()
    await expect(page.getByRole('button', { name: /^Remove/ })).toHaveCount(0)
  })
})
