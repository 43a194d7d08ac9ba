import { expect, expectAccessible, readText, test } from './fixtures'

test('the documented example reads literally so, in Italian', async ({ page, openPortal }) => {
  await openPortal('example')
  await expect(page).toHaveURL(/\/portal\//)
  await expect(page.locator('html')).toHaveAttribute('lang', 'it')
  const text = await readText(page)
  for (const line of [
    'TechSolutions Inc.',
    '29,99 USD',
    'Premium Mensile',
    'Abbonamento mensile rinnovabile',
    '29,99 USD al mese',
    'Il tuo abbonamento si rinnova il 14 giugno 2023',
    'Visa •••• 4242',
    'Scade il 12/2025',
    'Pagato',
    '14 mag 2023',
  ]) {
    expect(text).toContain(line)
  }
  await expect(page.getByRole('link', { name: /^Annulla Abbonamento/ })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Modifica Metodo di Pagamento' })).toBeVisible()
  await expectAccessible(page)
})

test(
  'the product’s picture, the logo and the card’s mark are served from our own origin',
  { tag: '@phone' },
  async ({ page, openPortal }) => {
    const foreign: string[] = []
    page.on('request', (request) => {
      if (new URL(request.url()).hostname !== 'localhost') foreign.push(request.url())
    })
    await openPortal('example')
    const pictures = page.locator('img')
    await expect(pictures).toHaveCount(3)
    for (const picture of await pictures.all()) {
      expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
    }
    expect(foreign).toEqual([])
  },
)
