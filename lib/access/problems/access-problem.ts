import type { Locale } from '@/lib/i18n/locales'
import type { MerchantFace } from '@/lib/merchant/merchant-face'

/** What these pages show of a merchant. */
export type Face = Pick<MerchantFace, 'id' | 'name' | 'logoImageId'>

/** A page at the edge of the portal: why it did not open, a form that asks for a link, or what became of it. */
export type AccessProblem = {
  locale: Locale
  title: string
  body: string
  advice: string | null
  contact: { email: string | null; page: { url: string; label: string } | null } | null
  /** a form that asks for a new link by mail */
  form: PlainForm | null
  /** what a form says without a connection */
  offline: string
  /** the label of a link that reloads the page, if that may help */
  tryAgain: string | null
  /** a link to a page that can be shown */
  back?: { href: string; label: string } | null
  /** the label of a link to the same page in its own tab, if it cannot be shown in a frame */
  openAlone?: string | null
  /** null if the merchant is not known; then the icon stands in for its logo */
  merchant: Face | null
  icon: 'alert' | 'key' | 'mail'
  languages: {
    label: string
    /** the label of a field that finds one, and what it says where there is none */
    search: string
    none: string
    choices: { locale: Locale; name: string; href: string; current: boolean }[]
  }
}

export type PlainForm = {
  action: string
  hidden: Record<string, string>
  field: { name: string; label: string; value: string; error: string | null } | null
  button: string
  /** explains the button if its label does not */
  note: string | null
  /** if it has just been sent */
  wait?: Wait
}

export type Wait = {
  seconds: number
  told: string
  /** the same while the browser counts, with `{time}` for what is left */
  counting: string
  ready: string
}
