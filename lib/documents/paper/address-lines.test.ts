import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addressLines } from './address-lines'

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const countries = [null, 'Atlantis', 'it', ...letters.flatMap((first) => letters.map((second) => first + second))]

const text = fc.option(
  fc.oneof(
    fc.stringMatching(/^[A-Za-z0-9 -]{1,8}$/),
    fc.constantFrom('Singapore', 'GIBRALTAR', 'Jersey', 'Dubai', '東京都', '서울', 'กรุงเทพ', '1', '-', '〒1', '$&'),
  ),
  { nil: null },
)
const address = fc.record({ line1: text, line2: text, city: text, state: text, postalCode: text })

it('nothing an address holds is left out, whatever its country', () => {
  fc.assert(
    fc.property(address, (held) => {
      const texts = Object.values(held).flatMap((member) => member?.trim() || [])
      const wrong = countries.filter((country) => {
        const said = addressLines({ ...held, country }).join('\n')
        return !texts.every((member) => said.includes(member)) || /^$\n|[\ue000-\ue004]|^[,.]/m.test(said)
      })
      expect(wrong).toEqual([])
    }),
    { numRuns: 40 },
  )
})
