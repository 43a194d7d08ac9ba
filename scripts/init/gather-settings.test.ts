import { expect, it, vi } from 'vitest'
import type { Ask } from './ask'
import { gatherSettings, type Sources } from './gather-settings'

const keys = { STRIPE_SECRET_KEY: 'rk_test_1', STRIPE_PUBLISHABLE_KEY: 'pk_test_1' }
const gather = (sources: Partial<Sources>) =>
  gatherSettings({ given: {}, written: {}, ask: null, replace: false, ...sources })

/** Answers questions by the first words of their text. */
const answering = (answers: Record<string, string[]>) =>
  vi.fn<Ask>(async (question) => {
    const [, waiting = []] = Object.entries(answers).find(([start]) => question.startsWith(start)) ?? []
    return waiting.shift() ?? ''
  })

it('takes what is given, makes the secret that signs links, and has a default for the rest', async () => {
  const settings = await gather({ given: keys })
  expect(settings).toEqual({
    ...keys,
    APP_URL: 'http://localhost:3000',
    PORTICO_SECRET: expect.stringMatching(/^k1:[\w+/]{43}=$/),
  })
  expect((await gather({ given: keys })).PORTICO_SECRET).not.toBe(settings.PORTICO_SECRET)
})

it('keeps what is written, and asks nothing about it', async () => {
  const written = {
    ...keys,
    APP_URL: 'https://a.example',
    PORTICO_SECRET: `old:${'A'.repeat(43)}=`,
    SMTP_URL: 'smtp://x',
  }
  const ask = answering({})
  const { SMTP_URL: _other, ...expected } = written
  expect(await gather({ written: { ...written, DATABASE_URL: 'postgres://db/p' }, ask })).toEqual({
    ...expected,
    DATABASE_URL: 'postgres://db/p',
  })
  expect(ask).not.toHaveBeenCalled()
})

it('overwrites a written value only when told to', async () => {
  const [given, written] = [{ ...keys, STRIPE_SECRET_KEY: 'rk_test_2' }, keys]
  await expect(gather({ given, written })).rejects.toThrow(
    'STRIPE_SECRET_KEY is set to another value in .env: give --replace to overwrite it, or leave it out',
  )
  expect(await gather({ given, written, replace: true })).toMatchObject(given)
  expect(await gather({ given, written, ask: answering({ STRIPE: ['n'] }) })).toMatchObject(written)
  expect(await gather({ given, written, ask: answering({ STRIPE: ['y'] }) })).toMatchObject(given)
})

it('asks a person for what is missing until the answer is right, and does not show keys', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue()
  const ask = answering({
    Restricted: ['acct_1', '', 'rk_test_1'],
    Publishable: ['pk_test_1'],
    Address: ['https://a.example'],
  })
  expect(await gather({ ask })).toMatchObject({ ...keys, APP_URL: 'https://a.example' })
  expect(said.mock.calls).toEqual([['STRIPE_SECRET_KEY must be sk_test_…, sk_live_…, rk_test_… or rk_live_…']])
  const hidden = ask.mock.calls.filter(([, options]) => options?.hidden).map(([question]) => question.split(' ')[0])
  expect(new Set(hidden)).toEqual(new Set(['Restricted', 'PostgreSQL']))
  said.mockRestore()
})

it('says what is missing, how to give it, and what does not fit together', async () => {
  await expect(gather({})).rejects.toThrow(
    'STRIPE_SECRET_KEY is missing: set it in the environment, or pipe it in with --key-stdin',
  )
  const live = { STRIPE_SECRET_KEY: 'rk_live_1', STRIPE_PUBLISHABLE_KEY: 'pk_test_1' }
  await expect(gather({ given: live })).rejects.toThrow(
    'APP_URL must be https while STRIPE_SECRET_KEY is a live key; STRIPE_PUBLISHABLE_KEY and STRIPE_SECRET_KEY are not of the same mode',
  )
})

it('needs no publishable key for a stand-in', async () => {
  const given = { STRIPE_SECRET_KEY: 'sk_test_1', STRIPE_API_BASE: 'http://127.0.0.1:12111' }
  expect(await gather({ given })).toMatchObject(given)
})
