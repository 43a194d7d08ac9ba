export type Theme = 'system' | 'light' | 'dark'

const originals = new WeakMap<CSSMediaRule, string>()

/** Shows a document of our own origin in the light or the dark theme, whatever the system prefers. */
export function paintTheme(page: Document, theme: Theme): void {
  page.documentElement.style.colorScheme = theme === 'system' ? '' : theme
  for (const sheet of page.styleSheets) for (const rule of sheet.cssRules) paintRule(rule, theme)
}

function paintRule(rule: CSSRule, theme: Theme): void {
  // The document has a window of its own, so `instanceof` would compare with another window's classes.
  if ('media' in rule && 'conditionText' in rule) paintMedia(rule as CSSMediaRule, theme)
  if ('cssRules' in rule) for (const inner of (rule as CSSGroupingRule).cssRules) paintRule(inner, theme)
}

function paintMedia(rule: CSSMediaRule, theme: Theme): void {
  const original = originals.get(rule) ?? rule.media.mediaText
  const [, scheme] = /prefers-color-scheme:\s*(dark|light)/.exec(original) ?? []
  if (!scheme) return
  originals.set(rule, original)
  rule.media.mediaText = theme === 'system' ? original : scheme === theme ? 'all' : 'not all'
}
