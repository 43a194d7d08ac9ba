import { Validator } from '@seriousme/openapi-schema-validator'
import Ajv2020 from 'ajv/dist/2020'
import { expect, it } from 'vitest'
import { describeApi } from '@/lib/api/openapi/describe-api'
import { openApi } from '@/scripts/testing/requests/open-api'
import { GET } from './openapi.json/route'

it('the document is valid OpenAPI 3.1, names every address and takes what Stripe’s libraries send', async () => {
  const document = (await GET().json()) as ReturnType<typeof describeApi>
  const { valid, errors } = await new Validator().validate(document)
  expect(errors).toBeUndefined()
  expect(valid).toBe(true)
  expect(Object.keys(document.paths)).toHaveLength(6)
  expect(JSON.stringify(document.paths)).toContain('after_completion')
})

it('answers are as the document says', async () => {
  const { portal, call } = await openApi()
  const { components } = describeApi('http://portico.test')
  const ajv = new Ajv2020({ strict: false })
  ajv.addSchema({ $id: 'api', components })
  const faults = (name: string, body: unknown) => {
    const validate = ajv.compile({ $ref: `api#/components/schemas/${name}` })
    return validate(body) ? [] : validate.errors
  }
  const { body: session } = await call('POST', 'sessions', {
    form: `customer=${portal.customerId}&expand[]=configuration`,
  })
  const { body: link } = await call('POST', 'links', { form: `customer=${portal.customerId}` })
  const { body: missing } = await call('GET', 'links/plink_none')
  expect(faults('Session', session)).toEqual([])
  expect(faults('SessionRecord', (await call('GET', `sessions/${session.id}`)).body)).toEqual([])
  expect(faults('Link', link)).toEqual([])
  expect(faults('Configuration', session.configuration)).toEqual([])
  expect(faults('Error', missing)).toEqual([])
  expect(faults('Link', session)).not.toEqual([])
})
