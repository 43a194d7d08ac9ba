import { expect, it } from 'vitest'
import { methodsInUse } from './methods-in-use'
import { buildCard } from '../testing/build-card'
import { buildItem } from '../testing/build-item'
import { buildSubscription } from '../testing/build-subscription'

const calm = { asksForMethod: false, warnsOfExpiry: false }
const now = new Date('2023-05-15T00:00:00Z')
const renewal = new Date('2023-06-14T00:00:00Z')
const own = buildCard({ id: 'pm_own' })
const other = buildCard({ id: 'pm_other' })

it('is one method, unnamed, where all plans are charged to it', () => {
  const subscriptions = [buildSubscription(), buildSubscription({ id: 'sub_2' })]
  expect(methodsInUse(subscriptions, 'pm_own', [own, other], now)).toEqual([
    { method: own, plans: [], nextChargeAt: renewal, ...calm },
  ])
})

it('names the plan of each method where there are several', () => {
  const subscriptions = [buildSubscription(), buildSubscription({ id: 'sub_2', defaultPaymentMethodId: 'pm_other' })]
  const uses = methodsInUse(subscriptions, 'pm_own', [own, other], now)
  expect(uses.map(({ method }) => method?.id)).toEqual(['pm_own', 'pm_other'])
  expect(uses.every(({ plans }) => plans.length === 1)).toBe(true)
})

it('tells the first of several charges', () => {
  const sooner = new Date('2023-05-20T00:00:00Z')
  const subscriptions = [buildSubscription(), buildSubscription({ id: 'sub_2', upcomingAt: sooner })]
  expect(methodsInUse(subscriptions, 'pm_own', [own], now)[0]?.nextChargeAt).toEqual(sooner)
})

it('knows the day of a charge whose amount it does not know', () => {
  const { price, ...item } = buildItem()
  const metered = { ...item, price: { ...price, usageType: 'metered' }, quantity: null }
  const unknown = { upcomingAt: null, upcomingTotal: null, upcomingAmountDue: null, items: [metered] }
  expect(methodsInUse([buildSubscription(unknown)], 'pm_own', [own], now)[0]?.nextChargeAt).toEqual(renewal)
  const ending = buildSubscription({ ...unknown, cancelAtPeriodEnd: true })
  expect(methodsInUse([ending], 'pm_own', [own], now)[0]?.nextChargeAt).toBeNull()
})

it('says that nothing is stored for a live subscription', () => {
  expect(methodsInUse([buildSubscription()], null, [], now)).toEqual([
    { method: null, plans: [], nextChargeAt: renewal, ...calm, asksForMethod: true },
  ])
})

it('is the customer’s own default where nothing is live', () => {
  const ended = buildSubscription({ status: 'canceled', defaultPaymentMethodId: 'pm_other' })
  expect(methodsInUse([ended], 'pm_own', [own, other], now)).toEqual([
    { method: own, plans: [], nextChargeAt: null, ...calm },
  ])
})

it('charges none for a subscription that is paid by invoice, so none is asked for and none is too old', () => {
  const invoiced = buildSubscription({ collectionMethod: 'send_invoice' })
  expect(methodsInUse([invoiced], null, [], now)).toEqual([{ method: null, plans: [], nextChargeAt: null, ...calm }])
  const old = buildCard({ id: 'pm_own', expMonth: 1, expYear: 2023 })
  expect(methodsInUse([invoiced], 'pm_own', [old], now)[0]).toMatchObject(calm)
  expect(methodsInUse([buildSubscription()], 'pm_own', [old], now)[0]).toMatchObject({ warnsOfExpiry: true })
  const [use] = methodsInUse([invoiced, buildSubscription({ id: 'sub_2' })], 'pm_own', [own], now)
  expect(use).toMatchObject({ nextChargeAt: renewal })
})
