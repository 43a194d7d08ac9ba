import { create } from 'content-disposition'

/** A file opened on its own can only be displayed. */
export const filePolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

/** The headers of a customer's file. `etag` is quoted. */
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
    // The browser revalidates each time; shared caches store nothing.
    'cache-control': 'private, no-cache, max-age=0',
    etag,
    vary: 'Cookie',
    'x-content-type-options': 'nosniff',
    'content-security-policy': filePolicy,
    'cross-origin-resource-policy': 'same-origin',
  }
}
