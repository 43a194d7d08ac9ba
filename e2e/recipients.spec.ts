import { sandboxClient } from '../sandbox/testing/sandbox-client'
import { waitForMail } from '../sandbox/testing/wait-for-mail'
import { expectAccessibleWithScript } from './expect-accessible-with-script'
import { expect, test } from './fixtures'
import { openScenario } from './open-scenario'

test.describe('without JavaScript', { tag: '@phone' }, () => {
  test.use({ javaScriptEnabled: false, expectedErrors: [/the server responded with a status of 410/] })

  test('an accountant is entered, confirms, and gets the next receipt as a file', async ({
    page,
    demo,
    openBrowser,
  }) => {
    const { customer } = await openScenario(page, 'past_due')
    const address = `books.${customer.toLowerCase()}@example.com`
    await page.getByRole('link', { name: /^Billing details/ }).click()
    await page.getByRole('link', { name: /^Invoice recipients/ }).click()
    await expectAccessibleWithScript(page, openBrowser)
    await page.getByLabel('E-mail address').fill(address)
    await page.getByRole('button', { name: 'Add and send the link' }).click()
    await expect(page.getByRole('status')).toContainText(`We have sent a link to ${address}.`)
    await expect(page.getByRole('listitem').filter({ hasText: address })).toContainText('Not confirmed yet')
    await expect(page.getByRole('main')).toContainText('can be sent to further addresses too')
    await expectAccessibleWithScript(page, openBrowser)
    const mail = await waitForMail(demo.stripe.base, demo.stripe.secretKey, address)
    const [link = ''] = /http\S+\/recipient\/[\w.-]+[?]lang=en/.exec(mail.text) ?? []
    const other = await (await openBrowser()).newPage()
    await other.goto(link)
    await expect(other.getByText(address)).toBeVisible()
    await expectAccessibleWithScript(other, openBrowser)
    await other.getByRole('button', { name: 'Confirm the address' }).click()
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('The address is confirmed')
    await other.goto(link)
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('This link no longer works')
    await page.reload()
    await expect(page.getByRole('listitem').filter({ hasText: address })).toContainText('Gets your invoices')
    await expect(page.getByRole('main')).toContainText('are also sent to the addresses that are confirmed')
    const stripe = sandboxClient(demo.stripe.base, demo.stripe.secretKey)
    const { data: open } = await stripe.invoices.list({ customer, status: 'open' })
    await stripe.invoices.pay(open[0]?.id ?? '', { paid_out_of_band: true })
    const { attachments, text } = await waitForMail(demo.stripe.base, demo.stripe.secretKey, address, {
      matches: ({ subject }) => subject.includes('is paid'),
    })
    expect(attachments.map(({ contentType }) => contentType)).toEqual(['application/pdf', 'application/pdf'])
    const [stop = ''] = /http\S+\/unsubscribe\/[\w.-]+[?]lang=en/.exec(text) ?? []
    await other.goto(stop)
    await expectAccessibleWithScript(other, openBrowser)
    await other.getByRole('button', { name: 'Stop the invoices' }).click()
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('No more invoices')
    await page.reload()
    await expect(page.getByRole('listitem').filter({ hasText: address })).toContainText('Has unsubscribed')
  })
})
