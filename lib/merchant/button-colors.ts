import { brandColors } from './brand-colors'
import { contrast, parseHex } from './color'

/**
 * A button in a merchant's own colour, for where its edge may be of another: text that is legible on it, and edges that
 * stand out from a light and a dark background.
 */
export function buttonColors(hex: string): { fill: string; on: string; edge: string; darkEdge: string } {
  const { light, dark } = brandColors(hex)
  const fill = /^#([\da-f]{3}|[\da-f]{6})$/i.test(hex) ? hex : light.accent
  const white = '#ffffff'
  // Where white is too faint, black is not: one of the two has 4.5 on any colour.
  const on = contrast(parseHex(fill), parseHex(white)) >= 4.5 ? white : '#000000'
  return { fill, on, edge: light.accent, darkEdge: dark.accent }
}
