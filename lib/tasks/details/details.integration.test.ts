import { beforeAll, expect, it, vi } from 'vitest'
import { openSession } from '@/lib/access/sessions/open-session'
import { db } from '@/lib/db/client'
import { formFields } from '@/lib/billing/details/form-fields'
import { loadDetailsRequest } from '@/lib/mirror/load-details-request'
import { loadPortal } from '@/lib/mirror/load-portal'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import { configureFeatures } from '@/scripts/testing/portal/configure-features'
import { openCustomer } from '@/scripts/testing/portal/open-customer'
import { sendForm } from '@/scripts/testing/requests/send-form'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'
import { loadBanner } from '../banner/load-banner'
import type { ActionState } from '../engine/action-state'
import { detailsAction } from './action'
import { loadDetailsPage } from './load'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))
// A busy machine is no reason to tell the customer that it goes on.
vi.mock('@/lib/tasks/engine/patience', () => ({ patience: 60_000 }))

const harness = setUpSync()
const { merchant, stripe } = harness

const all = ['name', 'email', 'address', 'phone', 'shipping', 'tax_id']
beforeAll(() => configureFeatures(merchant.id, { customer_update: { enabled: true, allowed_updates: all } }))

/** The form as its page shows it. */
async function formOf(token: string) {
  const session = await openSession(token)
  if (!session.ok) throw new Error(session.code)
  const view = await loadDetailsPage(session.value)
  if (!view.ok) throw new Error(view.code)
  return { token, before: JSON.stringify(view.value.details), ...formFields(view.value.details) }
}

const open = (name: Parameters<typeof openCustomer>[1] = 'active') => openCustomer(harness, name)

/** A form that came back, with the fields that the server sets. */
function failed(state: ActionState | undefined) {
  if (!state || !('typed' in state)) throw new Error('the form did not come back')
  const { before = '', agreed = '' } = state.typed
  return { message: state.message, before, agreed }
}

const berlin = {
  'address.country': 'DE',
  'address.line1': 'Hauptstraße 5',
  'address.city': 'Berlin',
  'address.postalCode': '10827',
  'address.state': '',
}

it('changes what was typed, once, and says so on the overview and to the merchant', async () => {
  const { token, customer } = await open()
  const form = await formOf(token)
  const more = { ...berlin, name: 'דוד & 👩‍👩‍👧 S.r.l.\u0000', phone: '+49 30 901820', language: 'it' }
  const vat = { 'taxId.0.type': 'eu_vat', 'taxId.0.value': 'DE 123 456 789' }
  const sent = await sendForm(detailsAction, { ...form, ...more, ...vat })
  expect(sent.to).toBe(`?done=${sent.intent}`)
  // The second press of the same button.
  expect((await sendForm(detailsAction, { ...form, ...more, ...vat, intent: sent.intent })).to).toBe(sent.to)
  expect(await stripe.customers.retrieve(customer)).toMatchObject({
    name: 'דוד & 👩‍👩‍👧 S.r.l.',
    phone: '+49 30 901820',
    address: { line1: 'Hauptstraße 5', line2: null, city: 'Berlin', state: null, postal_code: '10827', country: 'DE' },
    preferred_locales: ['it'],
  })
  const { data: taxIds } = await stripe.customers.listTaxIds(customer)
  expect(taxIds.map(({ type, value }) => `${type} ${value}`)).toEqual(['eu_vat DE123456789'])
  const { data: events } = await stripe.events.list({ type: 'customer.tax_id.created' })
  expect(events.length).toBe(1)
  const owner = { merchantId: merchant.id, customerId: customer }
  const told = await db.portalEvent.findMany({ where: { ...owner, type: 'customer.updated' } })
  expect(told.map(({ data }) => data)).toEqual([
    { fields: ['name', 'phone', 'address', 'preferred_locales', 'tax_ids'] },
  ])
  const session = await openSession(token)
  const portal = await loadPortal({ ...owner, onBehalfOf: null })
  if (!session.ok || !portal.ok) throw new Error('no portal')
  expect(await loadBanner(session.value, portal.value, sent.intent)).toMatchObject({
    tone: 'good',
    page: { path: `/details/${sent.intent}`, isReceipt: true },
  })
  const audit = await db.auditEntry.findMany({ where: { ...owner, action: 'customer.update' } })
  expect(audit.map(({ details }) => (details as { outcome: string }).outcome)).toEqual(['ok', 'ok'])
  expect(JSON.stringify(audit)).not.toContain('Hauptstraße')
})

it('was asked for when the customer’s test clock says', async () => {
  const { token, customer } = await open()
  const { intent } = await sendForm(detailsAction, { ...(await formOf(token)), name: 'Ada' })
  const { frozenTime } = await db.customer.findFirstOrThrow({ where: { id: customer } })
  const request = await loadDetailsRequest({ merchantId: merchant.id, customerId: customer, onBehalfOf: null }, intent)
  if (!request.ok || !frozenTime) throw new Error('no request, or no clock')
  expect(Math.abs(request.value.receivedAt.getTime() - frozenTime.getTime())).toBeLessThan(60_000)
})

it('removes a tax id, whatever its spelling, and empties what was emptied', async () => {
  const { token, customer } = await open()
  await stripe.customers.update(customer, { phone: '+1 555', shipping: { name: 'Bea', address: { country: 'US' } } })
  await stripe.customers.createTaxId(customer, { type: 'us_ein', value: '12-3456789' })
  await stripe.customers.createTaxId(customer, { type: 'br_cnpj', value: '01.234.456/5432-10' })
  await syncCustomer(merchant, customer)
  const form = await formOf(token)
  const emptied = { phone: '', 'shipping.name': '', 'shipping.country': '' }
  await sendForm(detailsAction, { ...form, ...emptied, 'remove.us_ein 123456789': 'on' })
  expect(await stripe.customers.retrieve(customer)).toMatchObject({ phone: null, shipping: null })
  const { data } = await stripe.customers.listTaxIds(customer)
  expect(data.map(({ type }) => type)).toEqual(['br_cnpj'])
  const again = { ...(await formOf(token)), 'taxId.0.type': 'br_cnpj', 'taxId.0.value': '01234456543210' }
  expect((await sendForm(detailsAction, again)).state).toMatchObject({ code: 'tax_id_exists', field: 'tax_id' })
})

it('keeps all as it was where Stripe refuses one part, and brings back what was typed', async () => {
  const { token, customer } = await open()
  const form = await formOf(token)
  const before = await stripe.customers.retrieve(customer)
  const wrong = { name: 'New', 'taxId.0.type': 'eu_vat', 'taxId.0.value': '1', 'taxId.1.type': 'us_ein' }
  const sent = await sendForm(detailsAction, { ...form, ...wrong, 'taxId.1.value': '12-3456789' })
  expect(sent.to).toBe(`/details?again=${sent.intent}`)
  expect(await stripe.customers.retrieve(customer)).toEqual(before)
  expect((await stripe.customers.listTaxIds(customer)).data).toEqual([])
  const session = await openSession(token)
  if (!session.ok) throw new Error(session.code)
  const view = await loadDetailsPage(session.value, { again: sent.intent })
  expect(view).toMatchObject({
    value: {
      again: {
        refused: { code: 'tax_id_invalid', field: 'tax_id' },
        input: { details: { name: 'New' }, add: [{ value: '1' }, { value: '12-3456789' }] },
      },
    },
  })
})

it('removes no tax id that is another customer’s', async () => {
  const { token } = await open()
  const other = await open()
  await stripe.customers.createTaxId(other.customer, { type: 'us_ein', value: '12-3456789' })
  await syncCustomer(merchant, other.customer)
  const { to } = await sendForm(detailsAction, { ...(await formOf(token)), 'remove.us_ein 123456789': 'on' })
  expect(to).toBe('')
  expect((await stripe.customers.listTaxIds(other.customer)).data.length).toBe(1)
})

it.each([
  ['field_invalid', 'phone', { phone: 'call me' }],
  ['field_invalid', 'address', { 'address.country': 'ZZ', 'address.line1': 'Via\r\nRoma' }],
  ['field_invalid', 'address', { 'address.country': '', 'address.line1': 'Via Roma 1' }],
  ['field_invalid', 'shipping', { 'shipping.line1': 'Via Roma 1', 'shipping.country': 'IT' }],
  ['field_invalid', 'preferred_locales', { language: 'xx' }],
  ['field_invalid', 'name', { name: 'x'.repeat(257) }],
  ['tax_id_invalid', 'tax_id', { 'taxId.0.type': '', 'taxId.0.value': 'IT12345678901' }],
  ['tax_id_invalid', 'tax_id', { 'taxId.0.type': 'made_up', 'taxId.0.value': '1' }],
])('refuses with %s for %s, which it names, and asks nothing of Stripe', async (code, field, typed) => {
  const { token } = await open()
  const { state } = await sendForm(detailsAction, { ...(await formOf(token)), ...typed })
  expect(state).toMatchObject({ code, field, typed })
})

it('of two tabs, each changes its own; what both change is looked at again', async () => {
  const { token, customer } = await open()
  const [one, other] = [await formOf(token), await formOf(token)]
  await sendForm(detailsAction, { ...one, name: 'First' })
  await sendForm(detailsAction, { ...other, phone: '+39 06 1234' })
  expect(await stripe.customers.retrieve(customer)).toMatchObject({ name: 'First', phone: '+39 06 1234' })
  const { state } = await sendForm(detailsAction, { ...other, name: 'Second' })
  expect(state).toMatchObject({ code: 'details_overtaken', typed: { name: 'Second' } })
  await sendForm(detailsAction, { ...other, name: 'Second', before: failed(state).before, phone: '+39 06 1234' })
  expect(await stripe.customers.retrieve(customer)).toMatchObject({ name: 'Second', phone: '+39 06 1234' })
})

it('tells another tax by Stripe’s preview before it changes anything, and what was told is then charged', async () => {
  const { token, customer, subscription } = await open('taxed_automatically')
  const typed = { ...(await formOf(token)), ...berlin }
  const { state } = await sendForm(detailsAction, typed)
  expect(state).toMatchObject({ code: 'tax_changes', typed: { 'address.city': 'Berlin' } })
  const { message, agreed } = failed(state)
  expect(message.replaceAll('\u00a0', ' ')).toBe(
    'With these details, the next payment for Premium Monthly is USD 35.69 instead of USD 36.59: it includes USD 5.70 ' +
      'of tax instead of USD 6.60. Save once more if that is right.',
  )
  expect(await stripe.customers.retrieve(customer)).toMatchObject({ address: { country: 'IT' } })
  expect((await sendForm(detailsAction, { ...typed, agreed })).to).toMatch(/^\?done=/)
  const { items } = await stripe.subscriptions.retrieve(subscription)
  const { test_clock: clock } = (await stripe.customers.retrieve(customer)) as { test_clock: string }
  const renewal = items.data[0]?.current_period_end ?? 0
  await stripe.testHelpers.testClocks.advance(clock, { frozen_time: renewal + 7200 })
  const newest = async () => (await stripe.invoices.list({ subscription, limit: 1 })).data[0]
  await expect.poll(newest).toMatchObject({ status: 'paid', total: 3569, total_taxes: [{ amount: 570 }] })
})

it('names the address that automatic tax cannot place, and changes nothing', async () => {
  const { token, customer } = await open('taxed_automatically')
  const nowhere = { 'address.country': 'US', 'address.postalCode': 'none', 'address.line1': '1 Main St' }
  const { state } = await sendForm(detailsAction, { ...(await formOf(token)), ...nowhere })
  expect(state).toMatchObject({ code: 'tax_location_invalid', field: 'address', typed: nowhere })
  expect(await stripe.customers.retrieve(customer)).toMatchObject({ address: { country: 'IT' } })
})

it('says where the tax is not known that it is not, and goes on if the customer agrees', async () => {
  const { token, customer } = await open('taxed_automatically')
  const typed = { ...(await formOf(token)), ...berlin }
  harness.proxy.before = () => 'reset'
  const { state } = await sendForm(detailsAction, typed)
  harness.proxy.before = () => undefined
  expect(state).toMatchObject({ code: 'tax_changes', typed: { agreed: 'unknown' } })
  const answered = await sendForm(detailsAction, { ...typed, agreed: 'unknown' })
  expect(answered.state).toMatchObject({ code: 'tax_changes' })
  const { agreed } = failed(answered.state)
  expect((await sendForm(detailsAction, { ...typed, agreed })).to).toMatch(/^\?done=/)
  expect(await stripe.customers.retrieve(customer)).toMatchObject({ address: { country: 'DE' } })
})

it('changes only what the merchant allows, whatever is sent', async () => {
  const { token, customer } = await open()
  await db.portalConfiguration.updateMany({
    where: { merchantId: merchant.id },
    data: { features: { customer_update: { enabled: true, allowed_updates: ['phone'] } } },
  })
  const more = { ...berlin, name: 'Other', 'taxId.0.type': 'us_ein', 'taxId.0.value': '12-3456789' }
  await sendForm(detailsAction, { ...(await formOf(token)), ...more, phone: '+1 555 0100' })
  expect(await stripe.customers.retrieve(customer)).toMatchObject({
    phone: '+1 555 0100',
    name: expect.not.stringMatching('Other') as string,
  })
  expect(await stripe.customers.retrieve(customer)).not.toMatchObject({ address: { country: 'DE' } })
  expect((await stripe.customers.listTaxIds(customer)).data).toEqual([])
})
