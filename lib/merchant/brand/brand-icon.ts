import { brandColors } from './brand-colors'
import { initialOf } from './initial-of'

/**
 * A browser tab's icon with a merchant's initial on its colour, as a `data:` URL, so that it needs no request and no
 * file. Only hex colours and one escaped character get into it.
 */
export function brandIcon({ name, brandColor }: { name: string; brandColor: string }): string {
  const { accent, onAccent } = brandColors(brandColor).light
  const initial = `&#${initialOf(name).codePointAt(0)};`
  const text =
    `<text x="16" y="22.5" text-anchor="middle" font-family="system-ui,sans-serif" font-size="18" ` +
    `font-weight="600" fill="${onAccent}">${initial}</text>`
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">` +
    `<rect width="32" height="32" rx="7" fill="${accent}"/>${text}</svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
