import type { Locale, Tag } from './locales'

/** A locale as the world knows it, without a merchant's own words: for `lang`, URLs, the database and comparisons. */
export function tagOf(locale: Locale): Tag {
  const end = locale.indexOf('-x-')
  return (end < 0 ? locale : locale.slice(0, end)) as Tag
}
