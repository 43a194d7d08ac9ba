import type { CardBrandName } from '../shared/card-brand'

const ink = 'fill="var(--iconColor)"'
const line = 'stroke="var(--iconColor)"'
const blank = `<rect width="24" height="16" rx="2" ${ink} opacity=".35"/>`
const field = `rx="3.2" fill="var(--colorBackground)" ${line}`

const box = (fill: string, inside: string) => `<rect width="24" height="16" rx="2" fill="${fill}"/>${inside}`

const word = (text: string, fill: string, size: number, extra = '') =>
  `<text x="12" y="8" fill="${fill}" font-family="Arial, sans-serif" font-size="${size}" font-weight="700" ` +
  `text-anchor="middle" dominant-baseline="central" ${extra}>${text}</text>`

const drawings: Record<CardBrandName | 'cvc' | 'cvc4', string> = {
  visa: box('#1434cb', word('VISA', '#fff', 7, 'font-style="italic" letter-spacing="-.2"')),
  mastercard: box(
    '#252525',
    '<circle cx="9.4" cy="8" r="4.6" fill="#eb001b"/><circle cx="14.6" cy="8" r="4.6" fill="#f79e1b"/>' +
      '<path d="M12 4.2a4.6 4.6 0 0 1 0 7.6 4.6 4.6 0 0 1 0-7.6z" fill="#ff5f00"/>',
  ),
  amex: box('#016fd0', word('AMEX', '#fff', 6.4, 'letter-spacing="-.1"')),
  discover: box(
    '#fff',
    '<path d="M9 16c7-1.2 12-4 15-7v5a2 2 0 0 1-2 2z" fill="#f27712"/>' +
      '<rect x=".5" y=".5" width="23" height="15" rx="1.5" fill="none" stroke="#d5dbe1"/>' +
      word('DISCOVER', '#10192c', 3.6),
  ),
  diners: box(
    '#0165ac',
    '<circle cx="12" cy="8" r="5.2" fill="#fff"/>' +
      '<path d="M10.8 4.8v6.4a3.4 3.4 0 0 1 0-6.4zm2.4 0a3.4 3.4 0 0 1 0 6.4z" fill="#0165ac"/>',
  ),
  jcb: box(
    '#fff',
    '<rect x=".5" y=".5" width="23" height="15" rx="1.5" fill="none" stroke="#d5dbe1"/>' +
      '<rect x="4" y="3" width="5" height="10" rx="1.5" fill="#0b6cb6"/>' +
      '<rect x="9.5" y="3" width="5" height="10" rx="1.5" fill="#dc0530"/>' +
      '<rect x="15" y="3" width="5" height="10" rx="1.5" fill="#1b9c3e"/>',
  ),
  unionpay: box(
    '#fff',
    '<path d="M4 2h6l-3 12H3a1.5 1.5 0 0 1-1.4-1.9L4 2z" fill="#e21836"/><path d="M9 2h7l-3 12H6z" fill="#00447c"/>' +
      '<path d="M15 2h6.5a1 1 0 0 1 1 1.3l-2.5 9.5A1.6 1.6 0 0 1 18.4 14H12z" fill="#007b84"/>',
  ),
  unknown: `${blank}<rect y="3.5" width="24" height="3" ${ink}/>`,
  cvc:
    `${blank}<rect y="2.5" width="24" height="3" ${ink}/><rect x="11.5" y="7.5" width="12" height="6.5" ${field}/>` +
    `<path d="M14 10.75h1.5m1.3 0h1.5m1.3 0h1.5" ${line} stroke-width="1.5"/>`,
  cvc4:
    `${blank}<rect x="10" y="2.5" width="13.5" height="6.5" ${field}/>` +
    `<path d="M12 5.75h1.5m1.2 0h1.5m1.2 0h1.5m1.2 0h1.5" ${line} stroke-width="1.5"/>`,
}

export type IconName = keyof typeof drawings

/** Draws a decorative icon of 24 by 16. The text beside it has the same meaning. */
export function brandIcon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', '0 0 24 16')
  svg.setAttribute('class', 'Icon')
  svg.setAttribute('aria-hidden', 'true')
  svg.setAttribute('focusable', 'false')
  // The drawings are constants of this file, so no input reaches this.
  svg.innerHTML = drawings[name]
  return svg
}
