import type { TextsQuery } from '@/lib/console/texts/texts-query'

/** The address of a list of texts. What is as it is at first is left out. */
export function textsUrl(home: string, { language, q, part, show, page }: TextsQuery): string {
  const parameters = new URLSearchParams({
    language,
    ...(q && { q }),
    ...(part && { part }),
    ...(show !== 'all' && { show }),
    ...(page > 1 && { page: String(page) }),
  })
  return `${home}/settings/texts?${parameters}`
}

/** The page of one text. */
export function textUrl(home: string, language: string, key: string): string {
  return `${home}/settings/texts/${language}/${key}`
}
