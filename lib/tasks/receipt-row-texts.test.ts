import { expect, it } from 'vitest'
import { buildSubscription } from '@/lib/billing/testing/build-subscription'
import { buildReceipt } from '@/lib/mirror/testing/build-receipt'
import { receiptRows } from './receipt-row-texts'
import { receiptTitle } from './receipt-title-texts'

const at = new Date('2023-05-20T10:00:00Z')
const reader = { locale: 'en', timeZone: 'UTC' } as const

it.each([
  ['payments', null, 'Pause payments', '20 May 2023 at 10:00 UTC'],
  ['payments', new Date('2023-06-14T00:00:00Z'), 'Pause payments', '14 June 2023'],
  ['service', new Date('2023-06-14T00:00:00Z'), 'Pause the subscription', '14 June 2023'],
  ['service', at, 'Pause the subscription', '20 May 2023 at 10:00 UTC'],
] as const)('tells what pauses and from when on: %s, %s', (pauses, beginsAt, what, effective) => {
  const rows = receiptRows(buildReceipt(at, { kind: 'pause', pauses, beginsAt }), buildSubscription(), reader)
  const valueOf = (label: string) => rows.find((row) => row.label === label)?.value.replaceAll('\u00a0', ' ')
  expect([valueOf('What you asked for'), valueOf('Effective')]).toEqual([what, effective])
})

it.each([
  ['payments', false, 'Resume the payments', 'Your payments are resumed'],
  ['service', false, 'Resume the subscription', 'Your subscription is resumed'],
  ['payments', true, 'Undo the pause', 'The pause is undone'],
  ['service', true, 'Undo the pause', 'The pause is undone'],
] as const)('tells what goes on: %s, before it began: %s', (pauses, undoes, what, title) => {
  const receipt = buildReceipt(at, { kind: 'resume', pauses, undoes })
  expect(receiptRows(receipt, buildSubscription(), reader)[0]?.value).toBe(what)
  expect(receiptTitle(receipt, null, 'en')).toBe(title)
})
