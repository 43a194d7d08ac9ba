import type { Language } from '../locales'
import { parseTag } from './parse-tag'
import { isRegion, type Region } from '../regions'

// UN M49 counts the Spanish of the Americas as one, which is how Stripe and CLDR name it.
const latinAmerica = /^(419|AR|BO|BR|BZ|CL|CO|CR|CU|DO|EC|GT|HN|MX|NI|PA|PE|PR|PY|SV|US|UY|VE)$/

/** The region of a BCP 47 tag, if it is one of ours and of this language: "en_us" and "en-Latn-US" are of en-US. */
export function readRegion(tag: string, language: Language): Region | null {
  const named = parseTag(tag)
  if (named?.language !== language || !named.region) return null
  const region = language === 'es' && latinAmerica.test(named.region) ? '419' : named.region
  const known = `${language}-${region}`
  return isRegion(known) ? known : null
}
