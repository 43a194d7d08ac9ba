import { create } from 'content-disposition'

/** Opened by itself, a file does nothing but show. */
export const filePolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

/** The headers of a customer's file: its own, for its eyes alone, a file and nothing else. `etag` is quoted. */
export function fileHeaders({
  fileName,
  etag,
  type,
}: {
  fileName: string
  etag: string
  type: string
}): Record<string, string> {
  return {
    'content-type': type,
    'content-disposition': create(fileName),
    // The browser asks each time whether it still holds; nobody between keeps a copy.
    'cache-control': 'private, no-cache, max-age=0',
    etag,
    vary: 'Cookie',
    'x-content-type-options': 'nosniff',
    'content-security-policy': filePolicy,
    'cross-origin-resource-policy': 'same-origin',
  }
}
