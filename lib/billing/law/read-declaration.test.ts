import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countryLaw } from './country-law'
import { lawCountries } from './law-settings'
import { readDeclaration } from './read-declaration'

const germany = countryLaw('DE').cancellation
const whole = { ground: 'ordinary', name: 'Ada Rossi', email: 'ada@example.com', contract: 'INV-0042' }
const read = (fields: Record<string, string>, law = germany) => readDeclaration(law, new URLSearchParams(fields))

describe('a declaration', () => {
  it('is read as it was typed', () => {
    const { faults, fields } = read({ ...whole, ground: 'for_cause', reason: 'It was\r\ndown.', endsOn: '2026-12-31' })
    expect(faults).toEqual([])
    expect(fields).toEqual({
      ground: 'for_cause',
      reason: 'It was\ndown.',
      name: 'Ada Rossi',
      email: 'ada@example.com',
      postalAddress: null,
      contract: 'INV-0042',
      endsOn: '2026-12-31',
    })
  })

  it.each([
    ['nothing', {}, ['name', 'reach', 'contract']],
    ['an address that is none', { ...whole, email: 'ada@' }, ['email']],
    ['an address with a line break', { ...whole, email: 'ada@example.com\r\nBcc: all@example.com' }, ['email']],
    ['a cause without a reason', { ...whole, ground: 'for_cause' }, ['reason']],
    ['31 February', { ...whole, endsOn: '2027-02-31' }, ['endsOn']],
    ['a day in words', { ...whole, endsOn: 'tomorrow' }, ['endsOn']],
  ])('with %s is asked again', (_, fields, faults) => {
    expect(read(fields as Record<string, string>).faults).toEqual(faults)
  })

  it.each(['2001-01-01', '2036-12-31'])('may wish an end on %s', (endsOn) => {
    expect(read({ ...whole, endsOn })).toMatchObject({ faults: [], fields: { endsOn } })
  })

  it('by post needs no e-mail address, where the law says so', () => {
    const { faults } = read(
      { ...whole, email: '', postalAddress: '1 rue de la Paix\nParis' },
      countryLaw('FR').cancellation,
    )
    expect(faults).toEqual([])
    expect(read({ ...whole, email: '', postalAddress: '1 rue de la Paix' }).faults).toEqual(['reach'])
  })

  it('holds nothing that the law does not ask for', () => {
    const { fields } = read({ ...whole, reason: 'None', endsOn: '2026-12-31' }, countryLaw('DE').withdrawal)
    expect(fields).toMatchObject({ ground: null, reason: null, endsOn: null })
  })

  it('never holds control characters, whatever is sent', () => {
    const law = fc.constantFrom(...lawCountries).map((country) => countryLaw(country).cancellation)
    const text = fc.string({ unit: 'binary', maxLength: 400 })
    fc.assert(
      fc.property(law, fc.record({ name: text, email: text, contract: text, reason: text }), (each, sent) => {
        const { fields } = readDeclaration(each, new URLSearchParams(sent))
        expect(Object.values(fields).join('').replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
        expect(fields.name).not.toContain('\n')
      }),
    )
  })
})
