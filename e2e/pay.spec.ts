import type { Page } from '@playwright/test'
import {
  bankDialog,
  bankQuestions,
  cards,
  chooseNew,
  expectDone,
  expectResult,
  fillCard,
  openNew,
  scripted,
} from './card'
import { expect, expectAccessible, test } from './fixtures'

// The browser logs Stripe's answer to a declined payment.
test.use({ expectedErrors: [/status of 402/] })

const paid = /^Paid USD.29\.99\./
const payButton = (page: Page) => page.getByRole('button', { name: /^(Pay|Confirm the payment of) USD/ })

async function startPaying(page: Page): Promise<void> {
  await page
    .getByRole('main')
    .getByRole('link', { name: /^(Pay now|Confirm payment)/ })
    .click()
  await expect(page).toHaveURL(/\/invoices\/in_\w+\/pay$/)
}

test('what is due is paid with another stored card, once, though the button is pressed twice', async ({
  page,
  request,
}) => {
  const portal = await openNew(page, request, 'past_due')
  await startPaying(page)
  const main = page.getByRole('main')
  await expect(main).toContainText('Amount due')
  await expect(main).toContainText('Your bank declined the payment')
  await expect(main).toContainText('Next automatic attempt')
  await expectAccessible(page)
  // The card that was declined is not offered first.
  await expect(main).toContainText(/Declined on \d/)
  await expect(page.getByRole('radio', { name: /4242/ })).toBeChecked()
  await payButton(page).dblclick()
  await expectDone(page, paid, /Premium Monthly is active again; the next charge is on \d/)
  await expectAccessible(page)
  await page.reload()
  await expectDone(page, paid)
  await page.goBack()
  await page.goto(portal)
  await expect(page.getByText('Active').first()).toBeVisible()
  await expect(main).not.toContainText('Pay now')
})

test('a card that is declined says why, and another one entered there pays', async ({ page, request }) => {
  await openNew(page, request, 'past_due')
  await startPaying(page)
  await page.getByRole('radio', { name: /0341/ }).check()
  await payButton(page).click()
  await expectResult(page, 'The payment did not go through', 'Your bank declined the payment')
  await expectAccessible(page)
  await page.getByRole('link', { name: /^Try again/ }).click()
  await chooseNew(page)
  await expectAccessible(page)
  await fillCard(page, cards.good)
  await page.getByRole('button', { name: /^Save and pay USD/ }).click()
  await expectDone(page, paid, 'Future payments will use Visa •••• 4242.')
})

test(
  'the bank’s question is asked in a dialog: refused, nothing is charged; confirmed, it is paid',
  { tag: '@desktop' },
  async ({ page, request }) => {
    const portal = await openNew(page, request, 'past_due_3ds')
    await startPaying(page)
    await scripted(page)
    await payButton(page).click()
    await bankDialog(page).getByRole('button', { name: 'Fail' }).click()
    await expectResult(page, 'The payment did not go through', /not paid: USD/)
    await page.goto(portal)
    await startPaying(page)
    await scripted(page)
    // The card that has just failed is not the one that is offered.
    await page.getByRole('radio', { name: /3184/ }).check()
    await payButton(page).click()
    await bankDialog(page).getByRole('button', { name: 'Complete' }).click()
    await expectDone(page, paid)
    await page.goto(portal)
    await expect(page.getByText('Active').first()).toBeVisible()
  },
)

test('a first payment is confirmed, though the page was left at the bank’s question before', async ({
  page,
  request,
}) => {
  const portal = await openNew(page, request, 'incomplete')
  await startPaying(page)
  await expectAccessible(page)
  await scripted(page)
  await payButton(page).click()
  await expect(bankDialog(page).getByRole('button', { name: 'Complete' })).toBeVisible()
  await page.reload()
  await expect(page.locator('dialog')).toHaveCount(0)
  await expectResult(page, 'Your bank asks you to confirm the payment')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Confirm with your bank' }).click()
  await bankDialog(page).getByRole('button', { name: 'Complete' }).click()
  await expectDone(page, paid)
  await page.goto(portal)
  await expect(page.getByText('Active').first()).toBeVisible()
})

test(
  'a new card whose bank always asks pays and is saved with one question, and a refusal is told beside it',
  { tag: '@desktop' },
  async ({ page, request }) => {
    await openNew(page, request, 'past_due')
    await startPaying(page)
    await chooseNew(page)
    await fillCard(page, cards.asksAlways)
    const save = page.getByRole('button', { name: /^Save and pay USD/ })
    await save.click()
    await bankDialog(page).getByRole('button', { name: 'Fail' }).click()
    await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toContainText('Nothing was saved')
    const questions = bankQuestions(page)
    await save.click()
    await bankDialog(page).getByRole('button', { name: 'Complete' }).click()
    await expectDone(page, paid, 'Future payments will use Visa •••• 3184.')
    expect(questions).toHaveLength(1)
  },
)

test(
  'an unpaid subscription goes on once its invoice is paid with a new card',
  { tag: '@phone' },
  async ({ page, request }) => {
    const portal = await openNew(page, request, 'unpaid')
    await startPaying(page)
    await chooseNew(page)
    await fillCard(page, cards.good)
    await page.getByRole('button', { name: /^Save and pay USD/ }).click()
    await expectDone(page, paid)
    await page.goto(portal)
    await expect(page.getByRole('main')).toContainText('Visa •••• 4242')
  },
)

test(
  'a card that the bank’s own page did not confirm is told where it was entered',
  { tag: '@desktop' },
  async ({ page, request }) => {
    await openNew(page, request, 'past_due')
    await startPaying(page)
    const paying = new URL(page.url())
    await chooseNew(page)
    await fillCard(page, cards.asksOnce)
    const begun = page.waitForRequest(/payment_intents\/pi_\w+\/confirm/)
    await page.getByRole('button', { name: /^Save and pay USD/ }).click()
    const back = new URLSearchParams((await begun).postData() ?? '').get('return_url') ?? ''
    await page.goto(`${back}&payment_intent=pi_1&redirect_status=failed`)
    await expect(page).toHaveURL((url) => url.pathname === paying.pathname)
    await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toContainText('Nothing was saved')
  },
)

test.describe('without JavaScript', { tag: '@phone' }, () => {
  test.use({ javaScriptEnabled: false })

  test('the bank’s question is a page of its own, which leads back', async ({ page, request }) => {
    await openNew(page, request, 'past_due_3ds')
    await startPaying(page)
    await payButton(page).click()
    await expectResult(page, 'Your bank asks you to confirm the payment')
    await page.getByRole('link', { name: 'Go to your bank’s page' }).click()
    await page.getByRole('button', { name: 'Complete' }).click()
    await expectDone(page, paid)
  })

  test('a question that waits from before is answered there too, and a refusal is told', async ({ page, request }) => {
    await openNew(page, request, 'incomplete')
    await startPaying(page)
    await payButton(page).click()
    await page.getByRole('link', { name: 'Go to your bank’s page' }).click()
    await page.getByRole('button', { name: 'Fail' }).click()
    await expectResult(page, 'The payment did not go through', /not paid: USD/)
  })
})
