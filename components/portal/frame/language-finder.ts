type Choice = { tag: string; name: string }

/**
 * Tells whether what was typed names a language: as it calls itself, as the page's language or English calls it, or its
 * tag. Accents and capitals do not matter. The browser knows the names.
 */
export function languageFinder(page: string): (choice: Choice, typed: string) => boolean {
  const readers = [page, 'en'].map((locale) => new Intl.DisplayNames([locale], { type: 'language' }))
  return ({ tag, name }, typed) => {
    const wanted = fold(typed.trim())
    return [tag, name, ...readers.map((reader) => reader.of(tag) ?? '')].some((known) => fold(known).includes(wanted))
  }
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
