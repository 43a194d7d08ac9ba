import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brandColors } from './brand-colors'

// WCAG's formulas, written again so that the test does not use the code it tests.
const luminance = (hex: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string) => {
  const [x, y] = [luminance(a), luminance(b)]
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
}

const backgrounds = {
  light: ['#f6f7f9', '#ffffff', '#f1f3f6'],
  dark: ['#0f1216', '#181c22', '#20252d'],
}

const anyColor = fc.integer({ min: 0, max: 0xffffff }).map((rgb) => `#${rgb.toString(16).padStart(6, '0')}`)

describe('whatever colour a merchant gives', () => {
  const themes = ['light', 'dark'] as const
  it('buttons, their text and links are legible in both themes', () => {
    fc.assert(
      fc.property(anyColor, fc.constantFrom(...themes), (hex, theme) => {
        const { accent, onAccent, accentText } = brandColors(hex)[theme]
        for (const color of [accent, onAccent, accentText]) expect(color).toMatch(/^#[\da-f]{6}$/)
        expect(contrast(onAccent, accent)).toBeGreaterThanOrEqual(4.5)
        for (const background of backgrounds[theme]) {
          expect(contrast(accentText, background)).toBeGreaterThanOrEqual(4.5)
          expect(contrast(accent, background)).toBeGreaterThanOrEqual(3)
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('the text of a button is at least as legible under the pointer', () => {
    fc.assert(
      fc.property(anyColor, fc.constantFrom(...themes), (hex, theme) => {
        const { accent, onAccent, accentHover } = brandColors(hex)[theme]
        expect(contrast(onAccent, accentHover)).toBeGreaterThanOrEqual(contrast(onAccent, accent))
      }),
      { numRuns: 3000 },
    )
  })
})

it('keeps a colour that is legible as it is', () => {
  expect(brandColors('#4f46e5').light).toMatchObject({ accent: '#4f46e5', onAccent: '#ffffff', accentText: '#4f46e5' })
})

it.each(['#4f46e5', '#1d4ed8', '#3b82f6', '#e11d48', '#dc2626', '#7c3aed', '#0f766e', '#000000', '#123456'])(
  'writes white on a button of %s in both themes',
  (hex) => {
    const { light, dark } = brandColors(hex)
    expect([light.onAccent, dark.onAccent]).toEqual(['#ffffff', '#ffffff'])
  },
)

it.each(['#f59e0b', '#fde047', '#22c55e', '#ffffff'])('writes black on the light colour %s', (hex) => {
  const { light, dark } = brandColors(hex)
  expect([light.onAccent, dark.onAccent]).toEqual(['#000000', '#000000'])
})

it('takes the short form', () => {
  expect(brandColors('#06c')).toEqual(brandColors('#0066cc'))
})

it('takes what is no colour for the standard one, so that a stylesheet can be written of it', () => {
  for (const text of ['', 'red', '#12', '#12345', 'red;}body{display:none', '#4f46e5 ', 'javascript:alert(1)']) {
    expect(brandColors(text)).toEqual(brandColors('#4f46e5'))
  }
})
