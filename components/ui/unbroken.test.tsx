import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { formatDate } from '@/lib/i18n'
import { locales } from '@/lib/i18n/locales'
import { regions, type Region } from '@/lib/i18n/regions'
import { Unbroken } from './unbroken'

it.each([...locales, ...(Object.keys(regions) as Region[])])('a date in %s stays on one line', (locale) => {
  for (const day of ['2026-12-01', '2027-05-29']) {
    const date = formatDate(new Date(day), { locale, timeZone: 'UTC' })
    const [before, kept, after] = renderToStaticMarkup(<Unbroken text={`A ${date} B`} />).split(/<span[^>]*>|<\/span>/)
    expect([before, kept, after]).toEqual(['A ', date, ' B'])
  }
})
