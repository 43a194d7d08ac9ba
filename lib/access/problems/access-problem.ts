import type { Locale } from '@/lib/i18n/locales'

/** What a page says that could not be opened, in words ready to be shown. */
export type AccessProblem = {
  locale: Locale
  title: string
  body: string
  /** how to get on */
  advice: string | null
  contact: { email: string | null; page: { url: string; label: string } | null } | null
  /** a way on without writing to anybody: asks for a link by mail */
  form: PlainForm | null
  /** of a link that loads the page again, where that may help */
  tryAgain: string | null
  /** a way to a page that can be shown */
  back?: { href: string; label: string } | null
  /** of a link to the same page in a tab of its own, where it cannot be shown in a frame */
  openAlone?: string | null
  /** null where the merchant is not known */
  merchantName: string | null
  languages: { label: string; choices: { locale: Locale; name: string; href: string; current: boolean }[] }
}

/** A form that works without JavaScript and needs none. */
export type PlainForm = {
  action: string
  hidden: Record<string, string>
  field: { name: string; label: string; value: string; error: string | null } | null
  button: string
  /** what the button does, where that is not plain */
  note: string | null
}
