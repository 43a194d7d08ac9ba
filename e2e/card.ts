import type { APIRequestContext, FrameLocator, Page } from '@playwright/test'
import type { ScenarioName } from '../sandbox/scenarios'
import { expect } from './fixtures'

export const cards = {
  good: '4242424242424242',
  mastercard: '5555555555554444',
  declined: '4000000000009995',
  /** it can be stored, but every charge is declined */
  failsLater: '4000000000000341',
  /** the bank asks once, when the card is stored */
  asksOnce: '4000002500003155',
  /** the bank asks each time */
  asksAlways: '4000002760003184',
} as const

/** Creates a customer for the story and opens the portal; returns the portal's address. */
export async function openNew(page: Page, request: APIRequestContext, name: ScenarioName): Promise<string> {
  const response = await request.post(`/sandbox/scenarios/${name}`)
  expect(response.status(), await response.text()).toBe(201)
  const made = (await response.json()) as { portal: string }
  await page.goto(made.portal)
  await page.waitForURL(/\/portal\/[^/]+$/)
  return page.url()
}

export async function fillCard(page: Page, number: string): Promise<void> {
  const fields = page.frameLocator('.StripeElement iframe')
  await fields.locator('#Field-numberInput').fill(number)
  await fields.locator('#Field-expiryInput').fill('12 / 50')
  await fields.locator('#Field-cvcInput').fill('123')
  const postalCode = fields.locator('#Field-postalCodeInput')
  if (await postalCode.isVisible()) await postalCode.fill('10001')
}

export function bankDialog(page: Page): FrameLocator {
  return page.frameLocator('dialog iframe')
}

/** The addresses of the questions that the bank asks from now on, as it asks them. */
export function bankQuestions(page: Page): string[] {
  const questions: string[] = []
  page.on('request', (sent) => {
    if (sent.isNavigationRequest() && /\/stripejs\/3ds\//.test(sent.url())) questions.push(sent.url())
  })
  return questions
}

/** Waits until the payment form knows that a script can show the bank's question. */
export async function scripted(page: Page): Promise<void> {
  await expect(page.locator('input[name=scripted]')).toHaveValue('1')
}

/** Expects the page's final heading, whichever way led there. */
export async function expectResult(page: Page, heading: RegExp | string, ...lines: (RegExp | string)[]): Promise<void> {
  await expect(page).toHaveURL(/\/pay\/[\da-f-]{36}$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
  for (const line of lines) await expect(page.getByRole('main')).toContainText(line)
}

/** Expects the overview to say what was just done. */
export async function expectDone(page: Page, ...lines: (RegExp | string)[]): Promise<void> {
  await expect(page).toHaveURL(/\/portal\/[^/?]+\?done=[\da-f-]{36}$/)
  for (const line of lines) await expect(page.getByRole('status')).toContainText(line)
}

/** Chooses the line of the list of methods that stands for one that is not stored yet. */
export async function chooseNew(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'New payment method' }).check()
}

/** Reloads a page until it shows what a webhook has to bring. */
export async function openOnce(page: Page, url: string, text: string): Promise<void> {
  await expect(async () => {
    await page.goto(url)
    await expect(page.getByRole('main')).toContainText(text, { timeout: 500 })
  }).toPass({ timeout: 30_000 })
}
