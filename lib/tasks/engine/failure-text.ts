import { errorCodes, type ErrorCode, type Failure } from '@/lib/errors'
import { translator } from '@/lib/i18n'
import { requestLocale } from './request-locale'

/** A failure in the customer's language. */
export type FailureText = {
  code: ErrorCode
  message: string
  /** the field that it is about */
  field?: string
  /** where the session was over: how to send the form again from this page */
  goOn?: { text: string; link: string; href: string }
}

const sessionOver: readonly ErrorCode[] = ['session_expired', 'session_idle', 'session_ended']

export async function failureText({ code, details }: Failure, form: FormData): Promise<FailureText> {
  const locale = await requestLocale(form)
  // What only the task can tell, such as amounts, it has written in the customer's language.
  const message = String(details?.told ?? translator(locale, 'errors')(errorCodes[code].messageKey))
  if (!sessionOver.includes(code)) return { code, message, ...(details?.field && { field: String(details.field) }) }
  const t = translator(locale, 'access')
  // That page says that the session is over, and mails a new link.
  const href = `/portal/${encodeURIComponent(String(form.get('token') ?? ''))}`
  return { code, message, goOn: { text: t('kept.stays'), link: t('kept.ask'), href } }
}
