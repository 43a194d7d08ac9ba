import { contrast, mix, parseHex, toHex, type Rgb } from './color'

/** Colours of one theme, `#rrggbb`. */
export type ThemeColors = {
  /** filled buttons */
  accent: string
  /** the text on filled buttons */
  onAccent: string
  /** links and focus rings on the page itself */
  accentText: string
}

// WCAG 2.2 asks for 4.5 for text (1.4.3) and 3 for what identifies a control (1.4.11).
const textContrast = 4.5
const shapeContrast = 3

// The hardest backgrounds of app/globals.css: the darkest of the light theme and the lightest of the dark one.
const themes = {
  light: { background: parseHex('#f1f3f6'), away: { r: 0, g: 0, b: 0 } },
  dark: { background: parseHex('#20252d'), away: { r: 255, g: 255, b: 255 } },
}

const white: Rgb = { r: 255, g: 255, b: 255 }
const black: Rgb = { r: 0, g: 0, b: 0 }

const fallback = '#4f46e5'

/**
 * A merchant's colour (`#rgb` or `#rrggbb`) made legible in both themes. It is kept where it meets the contrasts of
 * WCAG 2.2 AA, and otherwise moved towards black or white just as far as they ask. Anything that is not a colour
 * becomes the standard one.
 */
export function brandColors(hex: string): { light: ThemeColors; dark: ThemeColors } {
  const brand = /^#([\da-f]{3}|[\da-f]{6})$/i.test(hex) ? parseHex(hex) : parseHex(fallback)
  return { light: themeColors(brand, 'light'), dark: themeColors(brand, 'dark') }
}

function themeColors(brand: Rgb, theme: keyof typeof themes): ThemeColors {
  const { background, away } = themes[theme]
  const accent = nearest(
    brand,
    away,
    (color) => contrast(color, background) >= shapeContrast && onColor(color) !== null,
  )
  const accentText = nearest(accent, away, (color) => contrast(color, background) >= textContrast)
  return { accent: toHex(accent), onAccent: toHex(onColor(accent) ?? white), accentText: toHex(accentText) }
}

/** The text colour that is legible on a button, including while the pointer makes the button a tenth brighter. */
function onColor(color: Rgb): Rgb | null {
  const bright = { r: color.r * 1.1, g: color.g * 1.1, b: color.b * 1.1 }
  const legible = (text: Rgb) => contrast(text, color) >= textContrast && contrast(text, clamp(bright)) >= textContrast
  return [white, black].find(legible) ?? null
}

function clamp({ r, g, b }: Rgb): Rgb {
  return { r: Math.min(255, Math.round(r)), g: Math.min(255, Math.round(g)), b: Math.min(255, Math.round(b)) }
}

function nearest(color: Rgb, away: Rgb, isGood: (color: Rgb) => boolean): Rgb {
  const steps = 100
  for (let step = 0; step < steps; step++) {
    const candidate = clamp(mix(color, away, step / steps))
    if (isGood(candidate)) return candidate
  }
  return away
}
