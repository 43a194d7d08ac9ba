import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wordParts } from '../word-parts'
import { breakText } from './break-text'

const broken = (text: string) => breakText(text, wordParts).join('|')

it.each([
  ['Premium Monthly', 'Premium |Monthly'],
  ['اشتراك شهري', 'اشتراك |شهري'],
  // Words of Latin are parted as everywhere else: not at their hyphens, and long ones at their signs.
  ['e-mail 山田', 'e-mail |山|田'],
  ['請求書（月額）です。', '請|求|書|（月|額）|で|す。'],
  ['「プラン」、キャンセル', '「プ|ラ|ン」、|キャ|ン|セ|ル'],
  ['价格29.99元，按月', '价|格|29.99|元，|按|月'],
  ['사용자 열 명의 라이선스', '사용자 |열 |명의 |라이선스'],
  ['การสนับสนุนทางเทคนิค', 'การ|สนับสนุน|ทาง|เทคนิค'],
  ['เด็กๆ (ภาษาไทย)', 'เด็กๆ |(ภาษา|ไทย)'],
])('%s ends lines at %s', (text, parts) => expect(broken(text)).toBe(parts))

it('nothing is lost, and no mark or sign begins a line', () => {
  const letter = fc.constantFrom(...'aé1 .,-()「」、。山あっー한ไทย่ๆשלוםעלא،', ' ', '👨‍👩‍👧')
  fc.assert(
    fc.property(fc.array(letter, { maxLength: 80 }), (letters) => {
      const text = letters.join('')
      const parts = breakText(text, wordParts)
      expect(parts.join('')).toBe(text)
      parts.slice(1).forEach((part, index) => {
        if (!parts[index]?.endsWith(' ')) expect(part).not.toMatch(/^[\p{M}、。」]/u)
      })
    }),
  )
})
