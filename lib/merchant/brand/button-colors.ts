import { brandColors } from './brand-colors'
import { contrast, parseHex } from './color'

/**
 * A button in a merchant's exact colour, for places where its border may have another: legible text, and borders that
 * stand out from a light and a dark background.
 */
export function buttonColors(hex: string): { fill: string; on: string; edge: string; darkEdge: string } {
  const { light, dark } = brandColors(hex)
  const fill = /^#([\da-f]{3}|[\da-f]{6})$/i.test(hex) ? hex : light.accent
  const white = '#ffffff'
  // Black or white has a contrast of 4.5 on any colour.
  const on = contrast(parseHex(fill), parseHex(white)) >= 4.5 ? white : '#000000'
  return { fill, on, edge: light.accent, darkEdge: dark.accent }
}
