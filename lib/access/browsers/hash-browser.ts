import { createHash } from 'node:crypto'

/** What the database keeps of a browser's secret: whoever reads the table cannot become the browser. */
export function hashBrowser(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
