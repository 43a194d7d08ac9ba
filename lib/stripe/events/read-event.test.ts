import { expect, it } from 'vitest'
import { signEvent } from '@/scripts/testing/stripe/sign-event'
import { readEvent } from './read-event'

const secret = 'whsec_test'

/** JSON.stringify cannot write such depth. */
const nested = `${'{"id":'.repeat(20_000)}"cus_1"${'}'.repeat(20_000)}`

it.each(['"id":NESTED', '"id":"in_1","customer":NESTED', '"id":"in_1","invoice":NESTED'])(
  'an event whose object nests its ids is malformed: %s',
  (fields) => {
    const object = fields.replace('NESTED', nested)
    const body = `{"id":"evt_1","object":"event","type":"invoice.paid","created":1,"data":{"object":{${object}}}}`
    expect(readEvent(body, signEvent(body, secret), [secret])).toBe('malformed')
  },
)
