import type { Result } from '@/lib/errors'
import type { DescribedDocument } from './paper/described-document'
import { paperVersion, setPaper, type Patience } from './renderer/set-paper'

export type PreparedDocument = {
  /** sorts by date: 2026-06-14_INV-0042_29.99-USD.pdf */
  fileName: string
  /** a quoted entity tag */
  etag: string
  bytes: (patience?: Patience) => Promise<Result<Uint8Array>>
}

/** A described document, to be rendered on demand. Its `bytes` fail as `setPaper` does. */
export function prepareDescribed({ paper, fileName }: DescribedDocument): PreparedDocument {
  const version = paperVersion(paper)
  return { fileName, etag: `"${version}"`, bytes: (patience) => setPaper(paper, version, patience) }
}
