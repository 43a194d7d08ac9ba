import { expect, it } from 'vitest'
import { countAttempt } from './count-attempt'

const limit = { name: 'count-attempt', attempts: 1, seconds: 60 }

it.each(['x'.repeat(5000), 'm_1:cus_\0', `m_1:cus_${'é'.repeat(90)}`])(
  'counts whoever it is asked about, however they are named',
  async (name) => {
    expect(await countAttempt(limit, name)).toEqual({ ok: true })
    expect(await countAttempt(limit, name)).toMatchObject({ ok: false, code: 'rate_limited' })
    expect(await countAttempt(limit, `${name}y`)).toEqual({ ok: true })
  },
)
