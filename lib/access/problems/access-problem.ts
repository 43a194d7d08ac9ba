import type { Locale } from '@/lib/i18n/locales'

/** The texts of a page that says why a portal could not be opened. */
export type AccessProblem = {
  locale: Locale
  title: string
  body: string
  advice: string | null
  contact: { email: string | null; page: { url: string; label: string } | null } | null
  /** a form that asks for a new link by mail */
  form: PlainForm | null
  /** the label of a link that reloads the page, if that may help */
  tryAgain: string | null
  /** a link to a page that can be shown */
  back?: { href: string; label: string } | null
  /** the label of a link to the same page in its own tab, if it cannot be shown in a frame */
  openAlone?: string | null
  /** null if the merchant is not known */
  merchantName: string | null
  languages: { label: string; choices: { locale: Locale; name: string; href: string; current: boolean }[] }
}

export type PlainForm = {
  action: string
  hidden: Record<string, string>
  field: { name: string; label: string; value: string; error: string | null } | null
  button: string
  /** explains the button if its label does not */
  note: string | null
}
