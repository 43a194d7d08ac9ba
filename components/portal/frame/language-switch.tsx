import { Icon } from '@/components/ui/icon'
import { languageOf, localeNames, locales, translator, type Locale } from '@/lib/i18n'

/** The languages by their own names. It is a form, so that it works without JavaScript and a GET changes nothing. */
export function LanguageSwitch({ token, locale, from }: { token: string; locale: Locale; from: string }) {
  const t = translator(locale, 'portal')
  const language = languageOf(locale)
  return (
    <details className="group relative shrink-0">
      <summary className="inline-flex min-h-11 items-center gap-2 rounded-lg px-3 text-sm whitespace-nowrap text-muted hover:text-ink">
        <Icon name="globe" />
        <span className="sr-only">
          {t('language.change')}: {localeNames[language]}
        </span>
        <span aria-hidden="true" className="max-sm:hidden">
          {localeNames[language]}
        </span>
        <span aria-hidden="true" className="uppercase sm:hidden">
          {language}
        </span>
        <Icon name="chevron" className="size-4 transition-transform group-open:rotate-180" />
      </summary>
      <form
        method="post"
        action={`/portal/${token}/language`}
        className="absolute right-0 z-10 mt-1 min-w-52 rounded-xl border border-line bg-surface p-1.5 shadow-lg"
      >
        <input type="hidden" name="from" value={from} />
        {locales.map((other) => (
          <button
            key={other}
            type="submit"
            name="locale"
            value={other}
            lang={other}
            aria-current={other === language || undefined}
            className="flex min-h-11 w-full items-center justify-between gap-3 rounded-lg px-3 text-left text-sm hover:bg-sunken aria-[current]:font-semibold"
          >
            {localeNames[other]}
            {other === language && <Icon name="check" className="size-4" />}
          </button>
        ))}
      </form>
    </details>
  )
}
