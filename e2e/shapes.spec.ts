import type { Page } from '@playwright/test'
import { makeCustomer } from '../scripts/shapes/make-customer'
import { portalStates } from '../scripts/shapes/portal-states'
import { readShape } from '../scripts/shapes/read-shape'
import { visitState } from '../scripts/shapes/visit-state'
import { expect, test } from './fixtures'

test.use({ expectedErrors: [/the server responded with a status of (401|404|410)/] })

test.describe.configure({ mode: 'parallel' })

/** Reads pages into one text, which is compared with the file of that name. */
function collectShapes(name: string) {
  const parts: string[] = []
  return {
    add: async (title: string, page: Page, options?: { dated?: boolean }) =>
      void parts.push(`# ${title}\n\n${await readShape(page, options)}`),
    compare: () => expect(parts.join('\n')).toMatchSnapshot([`${name}.txt`]),
  }
}

for (const state of portalStates) {
  // Each page is looked at at both widths.
  test(`nothing shifts unseen: ${state.scenario.replaceAll('_', ' ')}`, { tag: '@desktop' }, async ({ page }) => {
    const shapes = collectShapes(state.scenario)
    const customer = await makeCustomer(page, state)
    for (const each of state.pages) {
      await visitState(page, each, customer)
      await shapes.add(each.name, page, each)
    }
    shapes.compare()
  })
}

test(
  'nothing shifts unseen: the edge of the portal',
  { tag: '@desktop' },
  async ({ page, openBrowser, demo, openPortal }) => {
    const shapes = collectShapes('edge')
    await openPortal('active')
    const portal = page.url()
    const elsewhere = await (await openBrowser()).newPage()
    await elsewhere.goto(portal)
    await shapes.add('another browser', elsewhere)
    for (const [name, address] of [
      ['unknown invoice', `${portal}/invoices/in_unknown`],
      ['broken link', `${demo.portal.active?.slice(0, -4)}AAAA`],
      ['unknown address', '/nowhere'],
      ['asking for a link', '/login'],
    ] as const) {
      await page.goto(address)
      await shapes.add(name, page)
    }
    await page.context().addCookies([{ name: 'portico-clock-offset', value: '3660', url: demo.appUrl }])
    await page.goto(portal)
    await shapes.add('after an hour', page)
    shapes.compare()
  },
)
