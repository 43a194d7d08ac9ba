import { randomUUID } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import { sendForm } from '@/scripts/testing/requests/send-form'
import { updateAction } from './action'
import { setUpUpdates } from '@/scripts/testing/portal/set-up-updates'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))

const { harness, merchant, stripe, at, prices, open, retrieve, itemOf, receiptOf, toYearly, toBasic, advance } =
  setUpUpdates()

describe('a cheaper plan', () => {
  it('waits for the period’s end, costs nothing today, and is had then', async () => {
    const { customer, subscription, token } = await open()
    const before = await itemOf(subscription)
    const form = { token, subscription, price: prices.basic, ...toBasic, intent: randomUUID() }
    const sent = [await sendForm(updateAction, form), await sendForm(updateAction, form)]
    expect(sent.map(({ to }) => to)).toEqual(Array(2).fill(`?done=${form.intent}`))
    const {
      items: {
        data: [item],
      },
    } = await retrieve(subscription)
    expect(await itemOf(subscription)).toEqual(before)
    const effectiveAt = new Date((item?.current_period_end ?? 0) * 1000)
    expect(await receiptOf(customer, form.intent)).toMatchObject({
      receipt: { status: 'done', update: { price: prices.basic, effectiveAt, charged: null } },
      current: {
        plannedChange: {
          type: 'schedule',
          at: effectiveAt,
          quantity: 1,
          price: { id: prices.basic },
          product: { name: 'Basic Monthly' },
        },
      },
    })
    await harness.expectInStep(customer)
    await advance(customer, effectiveAt, 2)
    expect(await itemOf(subscription)).toEqual({ price: prices.basic, quantity: 1 })
    await advance(customer, effectiveAt, 30)
    expect((await retrieve(subscription)).schedule).toBeNull()
    const {
      data: [renewal],
    } = await stripe.invoices.list({ subscription, limit: 1 })
    expect(renewal).toMatchObject({ billing_reason: 'subscription_cycle', status: 'paid', total: 999 })
  })

  it('that was chosen is replaced by another choice, and undone by choosing what one has', async () => {
    const { customer, subscription, token } = await open()
    await sendForm(updateAction, { token, subscription, price: prices.basic, ...toBasic })
    expect(
      (await sendForm(updateAction, { token, subscription, price: prices.basic, ...toBasic })).state,
    ).toMatchObject({ code: 'same_plan' })
    const kept = await sendForm(updateAction, {
      token,
      subscription,
      price: prices.premium,
      when: 'keep',
      quantity: '1',
      prorationDate: '',
    })
    expect(await receiptOf(customer, kept.intent)).toMatchObject({
      receipt: { status: 'done' },
      current: { plannedChange: null, scheduleId: null },
    })
    expect(
      (
        await sendForm(updateAction, {
          token,
          subscription,
          price: prices.premium,
          when: 'keep',
          quantity: '1',
          prorationDate: '',
        })
      ).state,
    ).toMatchObject({ code: 'same_plan' })
    await sendForm(updateAction, { token, subscription, price: prices.basic, ...toBasic })
    await sendForm(updateAction, { token, subscription, price: prices.yearly, ...toYearly })
    expect(await itemOf(subscription)).toEqual({ price: prices.yearly, quantity: 1 })
    expect((await retrieve(subscription)).schedule).toBeNull()
    await harness.expectInStep(customer)
  })

  it('that has just been had is changed again, when its own period ends', async () => {
    const { customer, subscription, token } = await open()
    const have = (quantity: string, when: string, prorationDate = '') =>
      sendForm(updateAction, {
        token,
        subscription,
        price: prices.premium,
        quantity,
        when,
        prorationDate,
        shown: '8997 usd',
      })
    await have('3', 'at_once', at)
    await have('2', 'at_period_end')
    const {
      items: {
        data: [before],
      },
    } = await retrieve(subscription)
    await advance(customer, new Date((before?.current_period_end ?? 0) * 1000), 2)
    await syncCustomer(merchant, customer)
    const {
      items: {
        data: [item],
      },
      schedule,
    } = await retrieve(subscription)
    // What was planned has happened, though its schedule lasts another day.
    expect([item?.quantity, schedule]).toEqual([2, expect.objectContaining({ status: 'active' })])
    const { intent } = await have('1', 'at_period_end')
    expect(await receiptOf(customer, intent)).toMatchObject({
      receipt: { status: 'done' },
      current: { plannedChange: { quantity: 1, at: new Date((item?.current_period_end ?? 0) * 1000) } },
    })
  })

  it('is chosen though who asked for it before died between two calls', async () => {
    const { customer, subscription, token } = await open()
    const begun = await stripe.subscriptionSchedules.create({ from_subscription: subscription })
    const { intent } = await sendForm(updateAction, { token, subscription, price: prices.basic, ...toBasic })
    expect(await receiptOf(customer, intent)).toMatchObject({
      receipt: { status: 'done' },
      current: { scheduleId: begun.id },
    })
  })

  it('is chosen though a pause that is over has left its schedule', async () => {
    const { customer, subscription, token } = await open()
    const resumes = { resume_at: { type: 'duration', duration: { interval: 'day', interval_count: 2 } } } as const
    const pause = { key: 'portico_pause_1', pause: { pause_at: { type: 'now' } }, resume: resumes } as const
    const { id } = await stripe.subscriptionSchedules.create({
      from_subscription: subscription,
      pause_schedules: [pause],
    })
    await advance(customer, harness.now, 60)
    await syncCustomer(merchant, customer)
    expect((await retrieve(subscription)).schedule).toMatchObject({ id, status: 'active' })
    const { intent } = await sendForm(updateAction, { token, subscription, price: prices.basic, ...toBasic })
    const {
      items: {
        data: [item],
      },
    } = await retrieve(subscription)
    expect(await receiptOf(customer, intent)).toMatchObject({
      receipt: { status: 'done' },
      current: { plannedChange: { at: new Date((item?.current_period_end ?? 0) * 1000) } },
    })
    await harness.expectInStep(customer)
  })

  it('is had at once on trial, which goes on', async () => {
    const { subscription, token } = await open('trialing')
    const { trial_end: trialEnd } = await retrieve(subscription)
    await sendForm(updateAction, {
      token,
      subscription,
      price: prices.basic,
      when: 'at_once',
      quantity: '1',
      prorationDate: '',
    })
    expect(await retrieve(subscription)).toMatchObject({ status: 'trialing', trial_end: trialEnd, schedule: null })
    expect(await itemOf(subscription)).toEqual({ price: prices.basic, quantity: 1 })
  })
})
