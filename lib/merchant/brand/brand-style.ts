import { brandColors, type ThemeColors } from './brand-colors'

const styles = new Map<string, string>()
const stylesKept = 1000

/** The stylesheet with a merchant's colours, for a `<style>` with a nonce. It contains only hex colours. */
export function brandStyle(hex: string): string {
  const known = styles.get(hex)
  if (known) return known
  const { light, dark } = brandColors(hex)
  const style = `:root{${variables(light)}}@media (prefers-color-scheme:dark){:root{${variables(dark)}}}`
  if (styles.size >= stylesKept) styles.clear()
  styles.set(hex, style)
  return style
}

function variables({ accent, onAccent, accentHover, accentText }: ThemeColors): string {
  return `--accent:${accent};--on-accent:${onAccent};--accent-hover:${accentHover};--accent-text:${accentText}`
}
