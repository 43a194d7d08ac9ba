import { AxeBuilder } from '@axe-core/playwright'
import { describe, expect, it } from 'vitest'
import { findChromium } from '../../scripts/testing/chromium/find-chromium'
import { setStage } from './testing/set-stage'

const stage = setStage(findChromium)
const patience = { timeout: 10_000 }

describe('saving a card', { timeout: 40_000 }, () => {
  it("gives it to the customer, and its number never leaves the sandbox's frame", async () => {
    const { customer, secret } = await stage.newSetup()
    const { page, card, fill, save, complaints } = await stage.open({ secret, locale: 'en' })
    const senders: string[] = []
    page.on('request', (request) => {
      const sent = `${request.url()} ${request.postData() ?? ''}`
      if (sent.includes('4242424242424242')) senders.push(request.frame().url())
    })
    await card.getByLabel('Card number').pressSequentially('4242424242424242')
    await expect.poll(() => card.locator(':focus').getAttribute('name'), patience).toBe('expiry')
    await fill('4242 4242 4242 4242')
    const { setupIntent } = await save()
    expect(setupIntent).toMatchObject({ object: 'setup_intent', status: 'succeeded' })
    const { data } = await stage.stripe.paymentMethods.list({ customer })
    expect(data.map((method) => method.card?.last4)).toEqual(['4242'])
    expect(senders.length).toBeGreaterThan(0)
    expect(senders.every((url) => url.startsWith(stage.sandbox.url))).toBe(true)
    expect(await page.content()).not.toContain('4242')
    expect(await page.getByLabel('Events').innerText()).toMatch(/^ready\s+change card empty[^]*change card complete/)
    // React's StrictMode mounts twice; the form is there once.
    expect(await page.locator('.StripeElement iframe').count()).toBe(1)
    expect(complaints).toEqual([])
  })

  it('tells of a declined card in the language of the page, and lets another be tried', async () => {
    const { secret, intent } = await stage.newSetup()
    const { fill, save } = await stage.open({ secret, locale: 'it' })
    await fill('4000000000009995')
    const { error } = await save()
    expect(error).toMatchObject({ type: 'card_error', code: 'card_declined', decline_code: 'insufficient_funds' })
    expect(error?.message).toBe('Il credito della carta è insufficiente.')
    // Stripe shows a browser neither the customer nor the metadata of an intent, in errors too.
    expect(Object.keys(error?.setup_intent ?? {})).not.toContain('customer')
    expect(error?.setup_intent?.status).toBe('requires_payment_method')
    expect((await stage.stripe.setupIntents.retrieve(intent)).status).toBe('requires_payment_method')
    await fill('5555555555554444')
    expect((await save()).setupIntent?.status).toBe('succeeded')
  })

  it('refuses what is incomplete, says so beside the field and goes there', async () => {
    const { secret } = await stage.newSetup()
    const { card, fill, save } = await stage.open({ secret, locale: 'en' })
    await fill('4242 4242 4242 4241', { expiry: '12 / 20', cvc: '1' })
    const { error } = await save()
    expect(error).toEqual({ type: 'validation_error', code: 'invalid_number', message: 'Your card number is invalid.' })
    const number = card.getByLabel('Card number')
    expect(await number.getAttribute('aria-invalid')).toBe('true')
    expect(await card.locator(':focus').getAttribute('name')).toBe('number')
    expect(await card.getByRole('alert').allInnerTexts()).toEqual([
      'Your card number is invalid.',
      "Your card's expiration year is in the past.",
      "Your card's security code is incomplete.",
    ])
  })

  it("works with the keyboard alone, and Enter sends the page's form", async () => {
    const { secret } = await stage.newSetup()
    const { page, card, outcome } = await stage.open({ secret, locale: 'it' })
    await page.keyboard.press('Tab')
    await page.keyboard.type('378282246310005')
    await page.keyboard.type('1234')
    await page.keyboard.type('1234')
    expect(await card.getByLabel('Codice di sicurezza').inputValue()).toBe('1234')
    await page.keyboard.press('Enter')
    expect((await outcome()).setupIntent?.status).toBe('succeeded')
  })

  it('lets a number and an expiry be corrected in the middle and deleted through their separators', async () => {
    const { secret } = await stage.newSetup()
    const { page, card } = await stage.open({ secret, locale: 'en' })
    const number = card.getByLabel('Card number')
    await number.pressSequentially('424142')
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'Backspace', '2']) await page.keyboard.press(key)
    expect(await number.inputValue()).toBe('4242 42')
    await page.keyboard.press('9')
    expect(await number.inputValue()).toBe('4242 942')
    const expiry = card.getByLabel('Expiration date')
    await expiry.pressSequentially('1234')
    await expiry.focus()
    await page.keyboard.press('End')
    const left = []
    for (let press = 0; press < 5; press += 1) {
      await page.keyboard.press('Backspace')
      left.push(await expiry.inputValue())
    }
    expect(left).toEqual(['12 / 3', '12', '1', '', ''])
  })

  it('fills in a test card at a click', async () => {
    const { secret } = await stage.newSetup()
    const { card, save } = await stage.open({ secret, locale: 'pt-PT' })
    await card.getByText('Cartões de teste').click()
    await card.getByRole('button', { name: /4000 0000 0000 0002/ }).click()
    expect((await save()).error).toMatchObject({ code: 'card_declined', message: 'O cartão foi recusado.' })
  })

  it('belongs to the connected account that Stripe.js was opened for', async () => {
    const options = { stripeAccount: 'acct_elements1' }
    const { customer, secret } = await stage.newSetup(options)
    const { fill, save } = await stage.open({ secret, account: options.stripeAccount })
    await fill('4242424242424242')
    expect((await save()).setupIntent?.status).toBe('succeeded')
    expect((await stage.stripe.paymentMethods.list({ customer }, options)).data).toHaveLength(1)
  })

  it("returns to the merchant's page when asked to", async () => {
    const { secret, intent } = await stage.newSetup()
    const { page, fill } = await stage.open({ secret, redirect: 'always' })
    await fill('4242424242424242')
    await page.getByRole('button', { name: 'Save card' }).click()
    await page.waitForURL(/returned/)
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
      order: '7',
      setup_intent: intent,
      setup_intent_client_secret: secret,
      redirect_status: 'succeeded',
    })
  })

  it('is not offered for an intent that is done', async () => {
    const { secret, intent } = await stage.newSetup()
    await stage.stripe.setupIntents.cancel(intent)
    const page = await stage.browser.newPage()
    await page.goto(`${stage.harness.url}/?${new URLSearchParams({ key: stage.key, secret })}`)
    await page.getByText('loaderror This SetupIntent is in a terminal state').waitFor()
    await page.close()
  })
})

describe('how it looks', { timeout: 40_000 }, () => {
  it.each([
    ['stripe', 'en', 'Card number'],
    ['night', 'it', 'Numero della carta'],
    ['flat', 'es', 'Número de tarjeta'],
    ['none', 'pt-BR', 'Número do cartão'],
  ])(
    'on a phone, %s in %s: fits, is labelled and passes axe, faults and test cards shown',
    async (theme, locale, label) => {
      const { secret } = await stage.newSetup()
      const { page, card, save } = await stage.open(
        { secret, locale, appearance: JSON.stringify({ theme }) },
        { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
      )
      await save()
      await card.locator('summary').click()
      await card.getByLabel(label).waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
      // The frame is transparent and axe takes what it cannot see for white, so it is shown what lies behind.
      const behind = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
      await card.locator('html').evaluate((html, color) => html.style.setProperty('background-color', color), behind)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    },
  )

  it('follows the appearance of the page, and nothing that would move or hide its parts', async () => {
    const { secret } = await stage.newSetup()
    const appearance = {
      theme: 'flat',
      variables: { colorText: 'rgb(1, 2, 3)', borderRadius: '11px' },
      rules: {
        '.Input': { backgroundColor: 'rgb(4, 5, 6)', position: 'fixed', display: 'none' },
        'body, .Input': { color: 'rgb(9, 9, 9)' },
      },
    }
    const { card } = await stage.open({ secret, locale: 'en', appearance: JSON.stringify(appearance) })
    const style = await card.getByLabel('Card number').evaluate((input) => {
      const { color, borderRadius, backgroundColor, position } = getComputedStyle(input)
      return { color, borderRadius, backgroundColor, position }
    })
    expect(style).toEqual({
      color: 'rgb(1, 2, 3)',
      borderRadius: '11px',
      backgroundColor: 'rgb(4, 5, 6)',
      position: 'static',
    })
  })
})
