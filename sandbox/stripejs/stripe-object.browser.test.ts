import type { Stripe as StripeJs } from '@stripe/stripe-js'
import type { Page } from 'playwright'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { findChromium } from '../../scripts/testing/chromium/find-chromium'
import { setStage } from './testing/set-stage'

const stage = setStage(findChromium)
const patience = { timeout: 10_000 }

declare global {
  interface Window {
    /** Kept between two looks at the page. */
    stripe: StripeJs
    elements: ReturnType<StripeJs['elements']>
  }
}

let page: Page

/** A page with the script alone, and `window.stripe` opened. */
beforeEach(async () => {
  page = await stage.browser.newPage()
  onTestFinished(() => page.close())
  page.setDefaultTimeout(10_000)
  await page.goto(`${stage.harness.url}/returned`)
  await page.evaluate((key) => {
    window.stripe = window.Stripe!(key)
  }, stage.key)
})

async function mount(type: 'payment' | 'card', options: object) {
  await page.evaluate(
    ([kind, elementsOptions]) => {
      window.elements = window.stripe.elements(elementsOptions)
      const element = window.elements.create(kind as 'card')
      element.mount('#root')
      return new Promise<void>((resolve) => element.on('ready', () => resolve()))
    },
    [type, options] as const,
  )
  return page.frameLocator('.StripeElement iframe')
}

async function fill(card: Awaited<ReturnType<typeof mount>>) {
  await card.locator('#Field-numberInput').fill('4242424242424242')
  await card.locator('#Field-expiryInput').fill('12 / 50')
  await card.locator('#Field-cvcInput').fill('123')
  const postalCode = card.locator('#Field-postalCodeInput')
  if (await postalCode.isVisible()) await postalCode.fill('94107')
}

describe('Stripe.js', { timeout: 40_000 }, () => {
  it('reads intents with their client secret alone', async () => {
    const { secret, intent } = await stage.newSetup()
    const payment = await stage.stripe.paymentIntents.create({ amount: 500, currency: 'eur' })
    const [setup, paid, wrong] = await page.evaluate(
      ([setupSecret, paymentSecret]) =>
        Promise.all([
          window.stripe.retrieveSetupIntent(setupSecret),
          window.stripe.retrievePaymentIntent(paymentSecret),
          window.stripe.retrieveSetupIntent(setupSecret.replace(/_secret_.*/, '_secret_wrong')),
        ]),
      [secret, payment.client_secret ?? ''] as const,
    )
    expect(setup.setupIntent).toMatchObject({ id: intent, status: 'requires_payment_method' })
    expect(setup.setupIntent).not.toHaveProperty('metadata')
    expect(paid.paymentIntent).toMatchObject({ id: payment.id, amount: 500 })
    expect(wrong.error).toMatchObject({ type: 'invalid_request_error', code: 'resource_missing' })
  })

  it('confirms with a payment method that is known already', async () => {
    const { secret } = await stage.newSetup()
    const method = await stage.stripe.paymentMethods.create({ type: 'card', card: { token: 'tok_visa' } })
    const result = await page.evaluate(
      ([clientSecret, id]) => window.stripe.confirmCardSetup(clientSecret, { payment_method: id }),
      [secret, method.id] as const,
    )
    expect(result.setupIntent).toMatchObject({ status: 'succeeded', payment_method: method.id })
  })

  it('leaves a challenge to a page that wants to handle it', async () => {
    const { secret } = await stage.newSetup()
    const method = await stage.stripe.paymentMethods.create({
      type: 'card',
      card: { token: 'tok_authenticationRequired' },
    })
    const result = await page.evaluate(
      ([clientSecret, payment_method]) =>
        window.stripe.confirmCardSetup(clientSecret, { payment_method }, { handleActions: false }),
      [secret, method.id] as const,
    )
    expect(result.setupIntent?.status).toBe('requires_action')
  })

  it('has a Card Element, with its brand and faults in the change event', async () => {
    const { secret } = await stage.newSetup()
    const card = await mount('card', { locale: 'en' })
    await page.evaluate(() =>
      window.elements.getElement('card')?.on('change', (event) => {
        document.title = `${event.brand} ${event.complete} ${event.error?.code ?? ''}`
      }),
    )
    await card.getByLabel('Card number').fill('4242424242424241')
    await expect.poll(() => page.title(), patience).toBe('visa false invalid_number')
    await fill(card)
    await expect.poll(() => page.title(), patience).toMatch('visa true')
    const description = (input: Element) => input.ariaDescribedByElements?.[0]?.textContent
    expect(await card.getByLabel('Card number').evaluate(description)).toBe('Visa')
    const result = await page.evaluate(
      (clientSecret) =>
        window.stripe.confirmCardSetup(clientSecret, {
          payment_method: { card: window.elements.getElement('card')!, billing_details: { name: 'Ada' } },
        }),
      secret,
    )
    const id = result.setupIntent?.payment_method as string
    expect(await stage.stripe.paymentMethods.retrieve(id)).toMatchObject({
      card: { last4: '4242' },
      billing_details: { name: 'Ada', address: { postal_code: '94107' } },
    })
  })

  it('makes a payment method of the fields before there is an intent, once they were submitted', async () => {
    const options = { mode: 'setup', currency: 'eur', paymentMethodCreation: 'manual', locale: 'en' }
    const card = await mount('payment', options)
    const create = () =>
      page.evaluate(() =>
        window.stripe.createPaymentMethod({ elements: window.elements }).catch((error: Error) => error.message),
      )
    expect(await create()).toMatch('elements.submit() must be called')
    const submit = () => page.evaluate(() => window.elements.submit())
    expect((await submit()).error).toMatchObject({ code: 'incomplete_number' })
    await fill(card)
    expect(await submit()).toEqual({ selectedPaymentMethod: 'card' })
    expect(await create()).toMatchObject({ paymentMethod: { type: 'card', card: { brand: 'visa', last4: '4242' } } })
  })

  it('follows updates of language and appearance, and keeps what was typed', async () => {
    const { secret } = await stage.newSetup()
    const card = await mount('payment', { clientSecret: secret, locale: 'en' })
    await card.getByLabel('Card number').fill('4242')
    await page.evaluate(() => window.elements.update({ locale: 'it', appearance: { theme: 'night' } }))
    const number = card.getByLabel('Numero della carta')
    expect(await number.inputValue()).toBe('4242')
    const background = () => number.evaluate((input) => getComputedStyle(input).backgroundColor)
    await expect.poll(background, patience).toBe('rgb(48, 49, 61)')
    expect(await page.locator('iframe').first().getAttribute('title')).toBe('Riquadro sicuro per i dati di pagamento')
    expect(await page.evaluate(() => window.elements.fetchUpdates())).toEqual({})
  })

  it('can be mounted again after it was destroyed, but not twice at once', async () => {
    const { secret } = await stage.newSetup()
    await mount('payment', { clientSecret: secret })
    const again = () =>
      page.evaluate(() => {
        try {
          window.elements.create('payment').mount('#root')
          return 'mounted'
        } catch (error) {
          return (error as Error).message
        }
      })
    expect(await again()).toMatch('Can only create one Element of type payment')
    await page.evaluate(() => window.elements.getElement('payment')?.destroy())
    expect(await page.locator('.StripeElement').count()).toBe(0)
    expect(await again()).toBe('mounted')
  })

  it('tells a lost connection from a refusal', async () => {
    const { secret } = await stage.newSetup()
    await page.route('**/v1/setup_intents/*/confirm', (route) => route.abort())
    const card = await mount('payment', { clientSecret: secret, locale: 'es' })
    await fill(card)
    const result = await page.evaluate(() =>
      window.stripe.confirmSetup({ elements: window.elements, redirect: 'if_required' }),
    )
    expect(result.error).toEqual({
      type: 'api_connection_error',
      message: 'No hemos podido conectar con el proveedor de pagos. Comprueba tu conexión e inténtalo de nuevo.',
    })
  })

  it('says at once what a page does wrong', async () => {
    const { secret } = await stage.newSetup()
    const complaints = await page.evaluate(async (clientSecret) => {
      const elements = window.stripe.elements({ clientSecret })
      const stripe = window.stripe as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>
      const attempts = [
        () => stripe.confirmSetup?.({ elements, confirmParams: {} }),
        () => stripe.confirmPayment?.({ clientSecret, redirect: 'if_required' }),
        () => stripe.handleNextAction?.({ clientSecret }),
        async () => window.stripe.elements({ clientSecret: 'nonsense' }),
        async () => window.Stripe?.('pk_live_1'),
      ]
      const told = (error: Error) => `${error.name}: ${error.message}`
      return Promise.all(attempts.map(async (attempt) => attempt()).map((done) => done.then(() => 'nothing', told)))
    }, secret)
    expect(complaints).toEqual([
      expect.stringMatching(/^IntegrationError: .*return_url/),
      expect.stringMatching(/^IntegrationError: .*not that of a payment intent/),
      expect.stringMatching(/^IntegrationError: .*not in the requires_action state/),
      expect.stringMatching(/^IntegrationError: .*clientSecret/),
      expect.stringMatching(/^IntegrationError: .*pk_test_/),
    ])
  })
})
