import { AxeBuilder } from '@axe-core/playwright'
import type Stripe from 'stripe'
import { describe, expect, it } from 'vitest'
import { findChromium } from '../../scripts/testing/chromium/find-chromium'
import type { Checkout } from './testing/open-checkout'
import { setStage } from './testing/set-stage'

const stage = setStage(findChromium)
const patience = { timeout: 10_000 }

describe('3-D Secure', { timeout: 40_000 }, () => {
  it('asks in a dialog that holds the focus, and saves the card once completed', async () => {
    const { customer, secret } = await stage.newSetup()
    const { page, challenge, fill, outcome, complaints } = await stage.open({ secret, locale: 'en' })
    await fill('4000002500003155')
    await page.getByRole('button', { name: 'Save card' }).click()
    await challenge.getByText('card ending in 3155').waitFor()
    const focused = () => challenge.locator(':focus').innerText()
    const seen = []
    for (let press = 0; press < 4; press += 1) {
      seen.push(await focused())
      await page.keyboard.press('Tab')
    }
    expect(seen).toEqual(['Complete', 'Fail', 'Cancel', 'Complete'])
    await challenge.getByRole('button', { name: 'Complete' }).click()
    expect((await outcome()).setupIntent?.status).toBe('succeeded')
    expect(await page.locator('dialog').count()).toBe(0)
    expect((await stage.stripe.paymentMethods.list({ customer })).data).toHaveLength(1)
    expect(complaints).toEqual([])
  })

  it.each([
    ['failed', async ({ challenge }: Checkout) => challenge.getByRole('button', { name: 'Rifiuta' }).click()],
    ['left with Escape', async ({ page }: Checkout) => page.keyboard.press('Escape')],
    ['left with Cancel', async ({ challenge }: Checkout) => challenge.getByRole('button', { name: 'Annulla' }).click()],
  ])('that is %s saves nothing and says so', async (_how, act) => {
    const { customer, secret, intent } = await stage.newSetup()
    const checkout = await stage.open({ secret, locale: 'it' })
    const { page, challenge, fill, outcome } = checkout
    await fill('4000002760003184')
    await page.getByRole('button', { name: 'Save card' }).click()
    await challenge.getByRole('button', { name: 'Completa' }).waitFor()
    await act(checkout)
    const { error } = await outcome()
    expect(error).toMatchObject({
      code: 'setup_intent_authentication_failure',
      message: 'Non è stato possibile autenticare il metodo di pagamento. Scegline un altro e riprova.',
      setup_intent: { status: 'requires_payment_method' },
    })
    expect((await stage.stripe.setupIntents.retrieve(intent)).status).toBe('requires_payment_method')
    expect((await stage.stripe.paymentMethods.list({ customer })).data).toEqual([])
  })

  it('asks once for a payment that keeps its card, which the form was told of before', async () => {
    const customer = await stage.stripe.customers.create({})
    const intent = await stage.stripe.paymentIntents.create({
      amount: 2999,
      currency: 'eur',
      customer: customer.id,
      setup_future_usage: 'off_session',
    })
    const pay = async (usage: string | null) => {
      const told = JSON.stringify({ mode: 'payment', amount: 2999, currency: 'eur', setupFutureUsage: usage })
      const checkout = await stage.open({ secret: intent.client_secret ?? '', told, locale: 'en' })
      await checkout.fill('4000002760003184')
      await checkout.page.getByRole('button', { name: 'Save card' }).click()
      return checkout
    }
    const other = await pay(null)
    expect((await other.outcome()).error).toMatchObject({
      type: 'invalid_request_error',
      message: expect.stringContaining('setup_future_usage') as string,
    })
    const { challenge, outcome } = await pay('off_session')
    await challenge.getByRole('button', { name: 'Complete' }).click()
    expect((await outcome()).paymentIntent?.status).toBe('succeeded')
    expect((await stage.stripe.paymentMethods.list({ customer: customer.id })).data).toHaveLength(1)
  })

  it('lets a payment through, and tells of a card that is declined after it', async () => {
    const customer = await stage.stripe.customers.create({})
    const intent = await stage.stripe.paymentIntents.create({ amount: 2999, currency: 'eur', customer: customer.id })
    const { page, challenge, fill, outcome } = await stage.open({ secret: intent.client_secret ?? '', locale: 'it' })
    await fill('4000008400001629')
    await page.getByRole('button', { name: 'Save card' }).click()
    await challenge.getByText(/pagamento di 29,99\sEUR/).waitFor()
    await challenge.getByRole('button', { name: 'Completa' }).click()
    expect((await outcome()).error).toMatchObject({ type: 'card_error', code: 'card_declined' })
    await fill('4000002760003184')
    await page.getByRole('button', { name: 'Save card' }).click()
    await challenge.getByRole('button', { name: 'Completa' }).click()
    await expect.poll(async () => (await outcome()).paymentIntent?.status, patience).toBe('succeeded')
  })

  it('pays the first invoice of a subscription, which then is active', async () => {
    const { stripe } = stage
    const customer = await stripe.customers.create({})
    const product = await stripe.products.create({ name: 'Premium' })
    const recurring = { interval: 'month' } as const
    const price = await stripe.prices.create({ product: product.id, unit_amount: 2999, currency: 'usd', recurring })
    const { id, latest_invoice } = await stripe.subscriptions.create({
      customer: customer.id,
      items: [{ price: price.id }],
      payment_behavior: 'default_incomplete',
      expand: ['latest_invoice.confirmation_secret'],
    })
    const secret = (latest_invoice as Stripe.Invoice).confirmation_secret?.client_secret ?? ''
    const { page, challenge, fill, outcome } = await stage.open({ secret, locale: 'en' })
    await fill('4000002760003184')
    await page.getByRole('button', { name: 'Save card' }).click()
    await challenge.getByText(/payment of USD\s29\.99/).waitFor()
    await challenge.getByRole('button', { name: 'Complete' }).click()
    expect((await outcome()).paymentIntent?.status).toBe('succeeded')
    expect((await stripe.subscriptions.retrieve(id)).status).toBe('active')
  })

  it.each([
    ['Complete', 'succeeded'],
    ['Fail', 'failed'],
  ])('as a page of its own works without JavaScript: %s returns %s', async (button, status) => {
    const { intent } = await stage.newSetup()
    const waiting = await stage.stripe.setupIntents.confirm(intent, {
      payment_method: 'pm_card_authenticationRequired',
      return_url: `${stage.harness.url}/returned?order=7`,
    })
    const url = waiting.next_action?.redirect_to_url?.url ?? ''
    const context = await stage.browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(url)
    await page.getByRole('button', { name: button }).click()
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({
      order: '7',
      setup_intent: intent,
      redirect_status: status,
    })
    await page.goto(url)
    expect(await page.getByRole('heading').innerText()).toBe('Nothing to approve')
    await context.close()
  })

  it('passes axe on a phone', async () => {
    const { secret } = await stage.newSetup()
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
    const { page, fill, challenge } = await stage.open({ secret, locale: 'es' }, phone)
    await fill('4000002500003155')
    await page.getByRole('button', { name: 'Save card' }).click()
    await challenge.getByRole('button', { name: 'Completar' }).waitFor()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })

  it('is taken up again by handleNextAction', async () => {
    const { intent, secret } = await stage.newSetup()
    const params = { payment_method: 'pm_card_authenticationRequired', use_stripe_sdk: true }
    await stage.stripe.setupIntents.confirm(intent, params)
    const page = await stage.browser.newPage()
    await page.goto(`${stage.harness.url}/returned`)
    const result = page.evaluate(
      ([publishableKey, clientSecret]) => {
        return window.Stripe?.(publishableKey).handleNextAction({ clientSecret })
      },
      [stage.key, secret] as const,
    )
    await page.frameLocator('dialog iframe').getByRole('button', { name: 'Complete' }).click()
    expect(await result).toMatchObject({ setupIntent: { status: 'succeeded' } })
    await page.close()
  })
})
