import { contrast, mix, parseHex, toHex, type Rgb } from './color'

/** Colours of one theme, `#rrggbb`. */
export type ThemeColors = {
  /** filled buttons */
  accent: string
  /** the text on filled buttons */
  onAccent: string
  /** filled buttons under the pointer */
  accentHover: string
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

// A colour as dark as this looks right under white. A lighter one, such as yellow, would turn brown before white is legible.
const whiteLooksRight = 3

// How far a button moves away from its text under the pointer, which makes the text more legible.
const hoverShare = 0.12

/**
 * A merchant's colour (`#rgb` or `#rrggbb`) made legible in both themes. It is kept where it meets the contrasts of
 * WCAG 2.2 AA under white text, or under black text where white would not look right, and otherwise moved towards
 * black or white just as far as they ask. Anything that is not a colour becomes the standard one.
 */
export function brandColors(hex: string): { light: ThemeColors; dark: ThemeColors } {
  const brand = /^#([\da-f]{3}|[\da-f]{6})$/i.test(hex) ? parseHex(hex) : parseHex(fallback)
  return { light: themeColors(brand, 'light'), dark: themeColors(brand, 'dark') }
}

function themeColors(brand: Rgb, theme: keyof typeof themes): ThemeColors {
  const { background, away } = themes[theme]
  const underWhite =
    contrast(white, brand) < whiteLooksRight
      ? brand
      : nearest(brand, black, (color) => contrast(white, color) >= textContrast)
  const accent = nearest(underWhite, away, (color) => contrast(color, background) >= shapeContrast)
  const accentText = nearest(accent, away, (color) => contrast(color, background) >= textContrast)
  // Black or white has a contrast of 4.5 on any colour.
  const onAccent = contrast(white, accent) >= textContrast ? white : black
  const accentHover = clamp(mix(accent, onAccent === white ? black : white, hoverShare))
  return {
    accent: toHex(accent),
    onAccent: toHex(onAccent),
    accentHover: toHex(accentHover),
    accentText: toHex(accentText),
  }
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
