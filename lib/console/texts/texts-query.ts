import { z } from 'zod'
import { locales, type Language } from '@/lib/i18n/locales'

const textFilters = ['all', 'own', 'attention'] as const

export type TextFilter = (typeof textFilters)[number]

export type TextsQuery = {
  language: Language
  q: string
  /** a namespace of the messages; null for all */
  part: string | null
  show: TextFilter
  page: number
}

const query = z.object({
  language: z.enum(locales).nullable().catch(null),
  q: z
    .string()
    .catch('')
    .transform((text) => text.replaceAll('\0', '').trim().slice(0, 200)),
  part: z
    .string()
    .regex(/^\w{1,40}$/)
    .nullable()
    .catch(null),
  show: z.enum(textFilters).catch('all'),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
})

/** What the URL of the list asks for. Parameters that make no sense are ignored. */
export function readTextsQuery(
  parameters: Record<string, string | string[] | undefined>,
  standard: Language,
): TextsQuery {
  const read = query.parse(parameters)
  return { ...read, language: read.language ?? standard }
}
