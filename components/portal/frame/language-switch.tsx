import { languageOf, localeNames, translator, type Language, type Locale } from '@/lib/i18n'
import { labelled } from '@/lib/i18n/punctuation'
import { LanguagePicker } from './language-picker'

type LanguageSwitchProps = {
  token: string
  locale: Locale
  /** the page it returns to */
  from: string
  /** the languages to choose from */
  offered: readonly Language[]
}

/** Shows which language the portal speaks, and the others; nothing where there is no other. */
export function LanguageSwitch({ token, locale, from, offered }: LanguageSwitchProps) {
  if (offered.length < 2) return null
  const t = translator(locale, 'portal')
  const choiceOf = (language: Language) => ({ tag: language, name: localeNames[language] })
  const current = choiceOf(languageOf(locale))
  return (
    <LanguagePicker
      action={`/portal/${token}/language`}
      from={from}
      current={current}
      choices={offered.map(choiceOf)}
      texts={{
        label: labelled(t('language.change'), current.name, locale),
        search: t('language.search'),
        none: t('language.none'),
      }}
    />
  )
}
