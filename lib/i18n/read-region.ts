import { englishRegions, type EnglishRegion } from './english-regions'

/** The region of an English BCP 47 tag, if it is one of ours: "en-US", "en_us" and "en-Latn-US" are of the US. */
export function readRegion(tag: string): EnglishRegion | null {
  const [, region = ''] = /^en(?:[-_]latn)?[-_]([a-z]{2})\b/i.exec(tag.trim()) ?? []
  const known = region.toUpperCase()
  return known in englishRegions ? (known as EnglishRegion) : null
}
