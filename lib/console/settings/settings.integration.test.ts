import { beforeEach, expect, it, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { defaultConfiguration } from '@/lib/merchant/default-configuration'
import { declaredPng } from '@/scripts/testing/declared-png'
import { POST as uploadLogo } from '@/app/console/[merchant]/settings/logo/route'
import * as configurations from './configuration-actions'
import * as settings from './actions'
import { saveReasonAction } from './reason-action'
import { cookieJar, requestHeaders } from '@/scripts/testing/requests/next-request'
import { send, signIn } from '@/scripts/testing/console/console-session'

vi.mock('react', async (original) => ({ ...(await original<object>()), cache: (read: unknown) => read }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))
vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/dynamic', () => ({ default: () => () => null }))

beforeEach(() => {
  cookieJar.clear()
  requestHeaders.set('origin', 'http://localhost:3999')
})

it('takes a name of one line, whole addresses and plain origins alone, and keeps what was typed', async () => {
  const { merchantId: merchant } = await signIn()
  const brand = { merchant, name: 'Shop', brandColor: '#123456', defaultLocale: 'it', timeZone: 'Europe/Rome' }
  for (const bad of [
    { name: 'Shop\r\nBcc: all@example.com' },
    { termsUrl: '//evil.example' },
    { termsUrl: 'javascript:alert(1)' },
    { privacyUrl: 'https://shop.example@evil.example/' },
    { supportUrl: 'https://раypal.example/' },
    { brandColor: 'red;}' },
    { supportEmail: 'a@example.com\r\nBcc: b@example.com' },
    { timeZone: 'Mars/Olympus' },
    { 'locales[]': 'tlh' },
  ])
    expect(await send(settings.saveBrandAction, { ...brand, ...bad }), JSON.stringify(bad)).toMatchObject({
      code: 'invalid_input',
      typed: 'locales[]' in bad ? { 'locales[]': ['tlh'] } : bad,
    })
  for (const embedOrigins of [
    'https://a.example/path',
    'http://a.example',
    'https://*.example',
    'https://a.example; script-src *',
  ]) {
    expect(
      await send(settings.saveAccessAction, { merchant, linkLifetime: '3600', embedOrigins, returnUrls: '' }),
      embedOrigins,
    ).toMatchObject({ code: 'invalid_input' })
  }
  expect(await send(settings.saveBrandAction, { ...brand, 'locales[]': 'es' })).toMatchObject({ ok: true })
  expect(
    await send(settings.saveAccessAction, {
      merchant,
      linkLifetime: 'never',
      embedOrigins: 'https://a.example\nhttps://b.example:8443',
      returnUrls: 'https://a.example/x',
    }),
  ).toMatchObject({ ok: true })
  expect(await db.merchant.findUnique({ where: { id: merchant } })).toMatchObject({
    name: 'Shop',
    timeZone: 'Europe/Rome',
    locales: ['es'],
    linkLifetime: null,
    embedOrigins: ['https://a.example', 'https://b.example:8443'],
  })
})

it('of a logo of 20 MB no more is read than one may have; an SVG and 50,000 by 50,000 pixels are refused', async () => {
  const { merchantId: merchant } = await signIn()
  const answer = async (body: BodyInit, type?: string) => {
    const headers = {
      origin: 'http://localhost:3999',
      accept: 'application/json',
      ...(type && { 'content-type': type }),
    }
    const request = new Request('http://localhost:3999/', {
      method: 'POST',
      body,
      headers,
      duplex: 'half',
    } as RequestInit)
    const response = await uploadLogo(request, { params: Promise.resolve({ merchant }) })
    return { status: response.status, ...((await response.json()) as object) }
  }
  let megabytes = 0
  const pull = (controller: ReadableStreamDefaultController) =>
    megabytes++ < 20 ? controller.enqueue(new Uint8Array(1024 * 1024)) : controller.close()
  const large = await answer(new ReadableStream({ pull }, { highWaterMark: 0 }), 'multipart/form-data; boundary=x')
  expect({ megabytes, ...large }).toEqual({ megabytes: 6, status: 413, ok: false, message: 'A logo has at most 5 MB.' })
  for (const bytes of ['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', declaredPng(50_000, 50_000)]) {
    const body = new FormData()
    body.set('logo', new File([bytes], 'logo.png', { type: 'image/png' }))
    expect(await answer(body)).toEqual({
      status: 422,
      ok: false,
      message: expect.stringContaining('at most 40 million pixels'),
    })
  }
})

it('one default configuration stays one', async () => {
  const { merchantId: merchant } = await signIn()
  const { id } = await defaultConfiguration(merchant, new Date())
  await db.portalConfiguration.create({
    data: { merchantId: merchant, id: 'bpc_other', features: {}, createdAt: new Date(), updatedAt: new Date() },
  })
  expect(await send(configurations.switchConfigurationAction, { merchant, id, to: 'inactive' })).toMatchObject({
    code: 'conflict',
  })
  expect(
    await send(configurations.switchConfigurationAction, { merchant, id: 'bpc_other', to: 'default' }),
  ).toMatchObject({
    ok: true,
  })
  expect(await db.portalConfiguration.count({ where: { merchantId: merchant, isDefault: true } })).toBe(1)
})

it('a reason of the merchant’s own takes a text for each language, of one line and as long as at Stripe', async () => {
  const { merchantId } = await signIn()
  await db.feedbackOption.create({ data: { merchantId, id: 'fo_1', description: 'Grey', updatedAt: new Date() } })
  const form = { merchant: merchantId, id: 'fo_1' }
  expect(await send(saveReasonAction, { ...form, it: ' Troppo grigio ', es: '', 'pt-BR': 'Cinza' })).toMatchObject({
    ok: true,
  })
  for (const it of ['x'.repeat(101), 'a\nb', 'a\0b'])
    expect(await send(saveReasonAction, { ...form, it }), it).toMatchObject({ code: 'invalid_input', typed: { it } })
  expect(await send(saveReasonAction, { ...form, id: 'fo_2', it: 'Grigio' })).toMatchObject({ code: 'not_found' })
  expect(await db.feedbackOption.findFirst({ where: { merchantId } })).toMatchObject({
    translations: { it: 'Troppo grigio', 'pt-BR': 'Cinza' },
  })
  expect(
    await db.auditEntry.findFirst({ where: { merchantId, action: 'settings.own_reason', subjectId: 'fo_1' } }),
  ).not.toBeNull()
})
