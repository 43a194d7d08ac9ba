import { expect, it } from 'vitest'
import { z } from 'zod'
import { flag } from './form'
import { inputSchema } from './openapi/input-schema'

it.each([
  ['true', true],
  ['false', false],
  ['True', true],
  ['False', false],
])('reads %s, as clients of any language write it', (text, value) => {
  expect(flag.parse(text)).toBe(value)
})

it.each(['TRUE', 'yes', '1', ''])('refuses %j', (text) => {
  const { error } = flag.safeParse(text)
  expect(error?.issues[0]).toMatchObject({ code: 'invalid_value', values: ['true', 'false'] })
})

it('is absent where it is optional, and told as true or false to those who read the API', () => {
  expect(z.object({ active: flag.optional() }).parse({})).toEqual({})
  expect(inputSchema(flag)).toEqual({ type: 'string', enum: ['true', 'false'] })
})
