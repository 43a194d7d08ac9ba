import { expect, it, vi } from 'vitest'
import { POST as openAsSupport } from '@/app/console/[merchant]/customers/[customer]/support/route'
import { listStanding } from '@/lib/access/grantors/list-standing'
import { newBrowser } from '@/lib/access/browsers/new-browser'
import { openPortal } from '@/lib/access/opening/open-portal'
import type { ConsoleVisit } from '@/lib/auth/sessions/console-visit'
import { addMember } from '@/lib/auth/members/add-member'
import { db } from '@/lib/db/client'
import { signInAt } from '@/scripts/testing/console/sign-in-at'
import { createLinkAction, emailLinkAction, removeRecipientAction } from './actions'
import { loadCustomerPage } from './load-customer-page'
import type { MerchantFormAction } from '../engine/merchant-action-state'
import { createKeyAction, createSecretAction } from '../keys/actions'
import { saveAccessAction } from '../settings/actions'
import { changeRoleAction, removeMemberAction } from '../team/actions'

vi.mock('react', async (original) => ({ ...(await original<object>()), cache: (read: unknown) => read }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))
vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))

function send(action: unknown, fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return (action as MerchantFormAction<unknown>)(null, form)
}

it('a member is shown no link but has one mailed, which goes with the address and not with them; what an owner is shown ends', async () => {
  const member = await signInAt('member')
  const at = { merchant: member.merchantId, customer: member.customerId }
  expect(await send(createLinkAction, { ...at, days: '1' })).toMatchObject({ code: 'not_allowed' })
  expect(await db.portalLink.count({ where: { merchantId: member.merchantId } })).toBe(0)
  expect(await send(emailLinkAction, at)).toMatchObject({ ok: true })
  expect(await db.portalLink.findFirst({ where: { merchantId: member.merchantId } })).toMatchObject({
    createdBy: `user:${member.userId}`,
    grantorKind: 'address',
    grantorId: null,
    addressHash: expect.stringMatching(/^test:[\da-f]{64}$/),
  })
  for (let sent = 1; sent < 3; sent++) expect(await send(emailLinkAction, at)).toMatchObject({ ok: true })
  expect(await send(emailLinkAction, at)).toMatchObject({
    code: 'rate_limited',
    message: expect.stringMatching(/in (59|60) minutes/),
  })
  expect(await db.customerMail.count({ where: { merchantId: member.merchantId } })).toBe(3)
  const owner = await signInAt('owner')
  const own = { merchant: owner.merchantId, customer: owner.customerId }
  for (const days of ['never', '31', '365', '0', '-1', '1.5', 'NaN'])
    expect(await send(createLinkAction, { ...own, days }), days).toMatchObject({ code: 'invalid_input' })
  await send(saveAccessAction, { merchant: owner.merchantId, linkLifetime: 'never', embedOrigins: '', returnUrls: '' })
  for (const days of ['standard', '30', '1'])
    expect(await send(createLinkAction, { ...own, days }), days).toMatchObject({ ok: true })
  const made = await db.portalLink.findMany({ where: { merchantId: owner.merchantId }, orderBy: { createdAt: 'asc' } })
  const days = made.map(({ createdAt, expiresAt }) => Math.round((Number(expiresAt) - Number(createdAt)) / 86_400_000))
  expect(days).toEqual([30, 30, 1])
  expect(made).toMatchObject(Array(3).fill({ grantorKind: 'user', grantorId: owner.userId }))
})

it('a look as support ends with the sign-in it was opened from', async () => {
  const { merchantId: merchant, customerId: customer, userId } = await signInAt('member')
  const request = new Request('http://localhost:3999/', {
    method: 'POST',
    headers: { origin: 'http://localhost:3999' },
  })
  const answer = await openAsSupport(request, { params: Promise.resolve({ merchant, customer }) })
  expect(answer.status).toBe(303)
  const session = () => db.portalSession.findFirstOrThrow({ where: { merchantId: merchant } })
  const standing = async () =>
    (await listStanding('sessions', { merchantId: merchant, ids: [(await session()).id], now: new Date() })).size
  expect(await session()).toMatchObject({ grantorKind: 'user', grantorId: userId, readOnly: true })
  expect(await standing()).toBe(1)
  const token = (answer.headers.get('location') ?? '').split('/p/')[1] ?? ''
  await openPortal({ token, browser: newBrowser(), now: new Date() })
  const opened = { merchantId: merchant, action: 'portal_session.opened' }
  expect(await db.auditEntry.findFirst({ where: opened })).toMatchObject({ actor: `user:${userId}` })
  await db.session.deleteMany({ where: { userId } })
  expect(await standing()).toBe(0)
})

it('who takes an owner away is told what ends with them, and what that owner knows and goes on', async () => {
  const owner = await signInAt('owner')
  const at = { merchant: owner.merchantId }
  await send(createKeyAction, { ...at, name: 'shop', configurations: 'none', sessions: 'write', links: 'none' })
  await send(createSecretAction, at)
  const added = await addMember({
    merchantId: owner.merchantId,
    email: `second-${owner.customerId}@example.com`,
    role: 'owner',
    createdBy: 'setup',
    now: new Date(),
  })
  const user = added.ok ? added.value.userId : ''
  expect(await send(changeRoleAction, { ...at, user, role: 'member' })).toMatchObject({
    message: 'Role changed. Links that the console showed them no longer open.',
  })
  expect(await send(removeMemberAction, { ...at, user })).toMatchObject({
    message: 'Member removed. The portal sessions they started have ended.',
  })
  await addMember({
    merchantId: owner.merchantId,
    email: `third-${owner.customerId}@example.com`,
    role: 'owner',
    createdBy: 'setup',
    now: new Date(),
  })
  expect(await send(removeMemberAction, { ...at, user: owner.userId })).toMatchObject({
    message: expect.stringContaining('2 keys or secrets that they created still work'),
  })
})

it('a member removes an address that a customer’s invoices went to, of their own merchant', async () => {
  const other = await signInAt('member')
  const { merchantId: merchant, customerId: customer } = await signInAt('member')
  const owned = { merchantId: merchant, customerId: customer }
  const now = new Date()
  await db.invoiceRecipient.create({
    data: { ...owned, id: 'rcp_1', email: 'books@example.com', askedAt: now, confirmedAt: now },
  })
  const visit = { merchant: { id: merchant, stripeAccountId: null }, now } as unknown as ConsoleVisit
  expect((await loadCustomerPage(visit, customer))?.recipients).toMatchObject([
    { email: 'books@example.com', state: 'confirmed' },
  ])
  expect(await send(removeRecipientAction, { merchant: other.merchantId, customer, id: 'rcp_1' })).toMatchObject({
    code: 'not_found',
  })
  expect(await send(removeRecipientAction, { merchant, customer, id: 'rcp_1' })).toMatchObject({ ok: true })
  expect(await send(removeRecipientAction, { merchant, customer, id: 'rcp_1' })).toMatchObject({ code: 'not_found' })
  expect((await loadCustomerPage(visit, customer))?.recipients).toEqual([])
  expect(await db.portalEvent.count({ where: { ...owned, type: 'customer.updated' } })).toBe(1)
  const audited = await db.auditEntry.findMany({ where: { ...owned, action: 'recipient.remove' } })
  expect(audited).toMatchObject([{ subjectId: 'rcp_1', actor: expect.stringMatching(/^user:/) }, {}])
})
