import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright'

export interface Checkout {
  page: Page
  /** The frame with the card fields. */
  card: FrameLocator
  /** The 3-D Secure dialog's page. */
  challenge: FrameLocator
  /** Fills in the card; the expiry and code are good unless given. */
  fill: (number: string, rest?: { expiry?: string; cvc?: string }) => Promise<void>
  /** Presses Save and waits for what `confirmSetup` or `confirmPayment` resolved with. */
  save: () => Promise<Outcome>
  outcome: () => Promise<Outcome>
  /** What the browser complained of; a refused card answers 402, which it reports as well. */
  complaints: string[]
  close: () => Promise<void>
}

interface Outcome {
  setupIntent?: { id: string; status: string }
  paymentIntent?: { id: string; status: string }
  error?: { type: string; code?: string; decline_code?: string; message?: string; setup_intent?: { status: string } }
}

/** Opens the harness's checkout page in a browser of its own and waits for the card form. */
export async function openCheckout(
  browser: Browser,
  url: string,
  query: Record<string, string>,
  options: BrowserContextOptions = {},
): Promise<Checkout> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !message.text().includes('status of 402')) {
      complaints.push(message.text())
    }
  })
  await page.goto(`${url}/?${new URLSearchParams(query)}`)
  const card = page.frameLocator('.StripeElement iframe')
  const status = page.getByLabel('Outcome')
  const outcome = async () => {
    await status.filter({ hasText: /\S/ }).waitFor()
    return JSON.parse((await status.textContent()) ?? '') as Outcome
  }
  await card.locator('#Field-numberInput').waitFor()
  return {
    page,
    card,
    challenge: page.frameLocator('dialog iframe'),
    complaints,
    outcome,
    async fill(number, { expiry = '12 / 50', cvc = '123' } = {}) {
      await card.locator('#Field-numberInput').fill(number)
      await card.locator('#Field-expiryInput').fill(expiry)
      await card.locator('#Field-cvcInput').fill(cvc)
      const postalCode = card.locator('#Field-postalCodeInput')
      if (await postalCode.isVisible()) await postalCode.fill('94107')
    },
    async save() {
      await page.getByRole('button', { name: 'Save card' }).click()
      return outcome()
    },
    close: () => context.close(),
  }
}
