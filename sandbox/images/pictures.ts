const side = 512

/** A square with a slanting gradient and white shapes. It has no letters, since those depend on the machine's fonts. */
function tile(from: string, to: string, shapes: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 64 64">
    <defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1">
      <stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/>
    </linearGradient></defs>
    <rect width="64" height="64" fill="url(#g)"/>
    <g fill="#fff">${shapes}</g>
  </svg>`
}

/** Drawings by name, as SVG. */
export const pictures: Record<string, string> = {
  'techsolutions-logo': tile(
    '#0b3d91',
    '#0a2a63',
    `
    <path d="M12 20h40v7H35.5v25h-7V27H12z"/><path d="M40 34h12v6H46v12h-6z" fill="#5cc8ff"/>`,
  ),
  premium: tile(
    '#7c5cff',
    '#2f1f8f',
    `
    <path d="M32 13l5.6 12.1 13.2 1.6-9.8 9 2.6 13.1L32 42.3l-11.6 6.5 2.6-13.1-9.8-9 13.2-1.6z"/>
    <circle cx="50" cy="14" r="3" fill="#ffd54a"/>`,
  ),
  basic: tile(
    '#23b38a',
    '#0c6b57',
    `
    <path d="M15 44V20l17-7 17 7v24l-17 7z" fill-opacity=".35"/><path d="M32 13l17 7-17 7-17-7z"/>
    <path d="M30 30v21l-15-7V23z"/>`,
  ),
  support: tile(
    '#ff9a4d',
    '#c2410c',
    `
    <path d="M16 35a16 16 0 0132 0h-5a11 11 0 00-22 0z"/><rect x="13" y="34" width="9" height="13" rx="3"/>
    <rect x="42" y="34" width="9" height="13" rx="3"/><rect x="32" y="48" width="12" height="4" rx="2"/>`,
  ),
  box: tile(
    '#f06292',
    '#8e1450',
    `
    <path d="M14 24h36v26H14z" fill-opacity=".85"/><path d="M12 17h40v8H12z"/>
    <path d="M29 17h6v33h-6z" fill="#ffd54a"/><path d="M32 17c-9 0-11-8-6-9s6 9 6 9zm0 0c9 0 11-8 6-9s-6 9-6 9z"/>`,
  ),
  tea: tile(
    '#9ccc65',
    '#33691e',
    `
    <path d="M15 27h28v9a13 13 0 01-13 13h-2a13 13 0 01-13-13z"/><path d="M43 29h3a6 6 0 010 12h-4v-4h4a2 2 0 000-4h-3z"/>
    <path d="M24 22c-4-5 4-6 0-11h4c4 5-4 6 0 11zm8 0c-4-5 4-6 0-11h4c4 5-4 6 0 11z" fill-opacity=".7"/>`,
  ),
}
