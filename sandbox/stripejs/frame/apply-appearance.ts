import type { FrameAppearance, FrameFont } from '../shared/protocol'
import { themes } from './themes'

/** `.Input`, `.Input--invalid:focus`, `.Input::placeholder`: the public class names of the Appearance API. */
const selectorShape = /^\.[A-Z][A-Za-z]*(--[a-z]+)?(\.[A-Z][A-Za-z]*(--[a-z]+)?)*(::?[a-z-]+)*$/

/** As with Stripe, a rule may set the looks of a part but not its place or whether it is shown. */
const properties = new RegExp(
  '^(-webkit-|-moz-)?(background|border|outline|box-shadow|color|fill|font|letter-spacing|line-height|margin|opacity|' +
    'padding|text-(decoration|shadow|transform|fill-color)|transition|caret-color)(-[a-z-]+)?$',
)

let rulesInForce: CSSStyleSheet | null = null

/** Draws the form in a theme, changed by the page's variables and rules. Invalid ones have no effect. */
export function applyAppearance(appearance: FrameAppearance): void {
  const root = document.documentElement
  const { theme = 'stripe', variables = {}, rules = {} } = appearance
  root.removeAttribute('style')
  root.dataset.theme = theme
  root.dataset.animations = appearance.disableAnimations ? 'off' : 'on'
  for (const [name, value] of Object.entries({ ...(themes[theme] ?? themes.stripe), ...variables })) {
    if (/^\w+$/.test(name) && value !== undefined) root.style.setProperty(`--${name}`, value)
  }
  const sheet = new CSSStyleSheet()
  for (const [selector, declarations] of Object.entries(rules)) addRule(sheet, selector, declarations)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets.filter((each) => each !== rulesInForce), sheet]
  rulesInForce = sheet
}

function addRule(sheet: CSSStyleSheet, selector: string, declarations: Record<string, string>) {
  if (!selectorShape.test(selector)) return
  // The object model sets the value, so it cannot break out of its declaration.
  const rule = sheet.cssRules[sheet.insertRule(`${selector} {}`, sheet.cssRules.length)] as CSSStyleRule
  for (const [name, value] of Object.entries(declarations)) {
    const property = cssName(name)
    if (properties.test(property)) rule.style.setProperty(property, value)
  }
}

/** Turns `backgroundColor` into `background-color`, and `WebkitTextFillColor` into `-webkit-text-fill-color`. */
function cssName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** Loads each of the page's fonts into the frame once. */
export function loadFonts(fonts: FrameFont[]): void {
  for (const { cssSrc, family, src, display, unicodeRange, ...rest } of fonts) {
    if (cssSrc && !document.querySelector(`link[href="${CSS.escape(cssSrc)}"]`)) {
      const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: cssSrc })
      document.head.append(link)
    }
    if (!family || !src) continue
    const weight = rest.weight ?? 'normal'
    if (Array.from(document.fonts).some((face) => face.family === family && face.weight === weight)) continue
    const face = new FontFace(family, src, {
      ...rest,
      ...(display && { display: display as FontDisplay }),
      ...(unicodeRange && { unicodeRange }),
    })
    document.fonts.add(face)
    // If a font does not load, the browser uses the next of the family list.
    face.load().catch(() => undefined)
  }
}
