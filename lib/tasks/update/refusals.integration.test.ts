import { beforeAll, describe, expect, it, vi } from 'vitest'
import { loadReceipt } from '@/lib/mirror/load-receipt'
import type { ScenarioName } from '@/sandbox/scenarios'
import { openCustomer } from '@/scripts/testing/portal/open-customer'
import { offerPlans, type OfferedPrices } from '@/scripts/testing/portal/offer-plans'
import { sendForm } from '@/scripts/testing/requests/send-form'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'
import { updateAction } from './action'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))

const harness = setUpSync()
const { merchant, stripe, now } = harness
const at = String(now.getTime() / 1000)

let prices: OfferedPrices
beforeAll(async () => {
  prices = await offerPlans(harness)
})

const open = (name: ScenarioName = 'active') => openCustomer(harness, name)

async function itemOf(id: string) {
  const {
    items: {
      data: [item],
    },
  } = await stripe.subscriptions.retrieve(id)
  return { price: item?.price.id, quantity: item?.quantity }
}

const toYearly = { when: 'at_once', quantity: '1', prorationDate: at, shown: '29900 usd' }

describe('the server decides by the rules again', () => {
  const refused = async (fields: Record<string, string>, name?: ScenarioName) => {
    const { subscription, token } = await open(name)
    const before = await itemOf(subscription)
    const { state } = await sendForm(updateAction, {
      token,
      subscription,
      price: prices.yearly,
      ...toYearly,
      ...fields,
    })
    expect(await itemOf(subscription)).toEqual(before)
    return state && 'code' in state ? state.code : state
  }

  it('which plans are offered, and how many of one', async () => {
    expect(await refused({ price: prices.tea })).toBe('price_unavailable')
    expect(await refused({ price: 'price_nobody' })).toBe('price_unavailable')
    expect(await refused({ quantity: '2' })).toBe('quantity_out_of_bounds')
    expect(await refused({ price: prices.premium, quantity: '6' })).toBe('quantity_out_of_bounds')
    expect(await refused({ price: prices.premium, quantity: '0' })).toBe('quantity_out_of_bounds')
    expect(await refused({ quantity: '-1' })).toBe('invalid_input')
    expect(await refused({ price: prices.premium })).toBe('same_plan')
  })

  it('when it happens, and since when it is counted', async () => {
    expect(await refused({ price: prices.basic, when: 'at_once' })).toBe('conflict')
    const shifted = (seconds: number) => ({ prorationDate: String(Number(at) + seconds) })
    expect(await refused(shifted(-3601))).toBe('preview_outdated')
    expect(await refused(shifted(86_400))).toBe('preview_outdated')
    expect(await refused({ prorationDate: '' })).toBe('preview_outdated')
  })

  it('whether the subscription can be changed at all', async () => {
    expect(await refused({}, 'several_items')).toBe('not_changeable')
    expect(await refused({}, 'send_invoice')).toBe('not_changeable')
    expect(await refused({}, 'past_due')).toBe('change_unpaid')
    expect(await refused({}, 'paused')).toBe('change_paused')
    expect(await refused({}, 'cancel_scheduled')).toBe('change_ending')
    expect(await refused({}, 'scheduled_change')).toBe('change_scheduled')
    await offerPlans(harness, { enabled: false })
    expect(await refused({})).toBe('feature_disabled')
    await offerPlans(harness)
  })

  it('and whose it is', async () => {
    const [{ token }, other] = [await open(), await open()]
    expect(
      (
        await sendForm(updateAction, {
          token,
          subscription: other.subscription,
          price: prices.yearly,
          ...toYearly,
        })
      ).state,
    ).toMatchObject({ code: 'not_found' })
    expect(await itemOf(other.subscription)).toEqual({ price: prices.premium, quantity: 1 })
  })

  it('against what another has changed meanwhile', async () => {
    const { customer, subscription, token } = await open()
    const {
      items: {
        data: [item],
      },
    } = await stripe.subscriptions.retrieve(subscription)
    await stripe.subscriptions.update(subscription, {
      items: [{ id: item?.id ?? '', price: prices.basic }],
      proration_behavior: 'none',
    })
    const { intent } = await sendForm(updateAction, { token, subscription, price: prices.yearly, ...toYearly })
    expect(
      await loadReceipt({ merchantId: merchant.id, customerId: customer, onBehalfOf: null }, intent),
    ).toMatchObject({
      value: { receipt: { status: 'failed', code: 'conflict' } },
    })
    expect(await itemOf(subscription)).toEqual({ price: prices.basic, quantity: 1 })
  })
})
