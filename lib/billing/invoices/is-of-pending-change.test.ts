import { expect, it } from 'vitest'
import { buildSubscription } from '../testing/build-subscription'
import { buildItem } from '../testing/build-item'
import type { PlannedChange } from '../types'
import { isOfPendingChange } from './is-of-pending-change'

const { price, product } = buildItem()
const change = (type: PlannedChange['type']): PlannedChange => ({
  type,
  at: new Date('2026-06-02T10:00:00Z'),
  intent: null,
  quantity: 1,
  price,
  product,
})
const waiting = buildSubscription({ plannedChange: change('pending_update'), latestInvoiceId: 'in_change' })

it('is the latest invoice while the change waits', () => {
  expect(isOfPendingChange({ id: 'in_change' }, [buildSubscription(), waiting])).toBe(true)
})

it('is no older one, which is owed', () => {
  expect(isOfPendingChange({ id: 'in_older' }, [waiting])).toBe(false)
})

it('is none where a schedule plans the change, or nothing does', () => {
  const scheduled = buildSubscription({ plannedChange: change('schedule'), latestInvoiceId: 'in_change' })
  const plain = buildSubscription({ latestInvoiceId: 'in_change' })
  expect(isOfPendingChange({ id: 'in_change' }, [scheduled, plain])).toBe(false)
})
