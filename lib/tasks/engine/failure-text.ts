import { errorCodes, type ErrorCode, type Failure } from '@/lib/errors'
import { translator } from '@/lib/i18n'
import { requestLocale } from './request-locale'

/** A failure in the customer's language, as the page it came back to tells it. */
export type FailureText = {
  code: ErrorCode
  message: string
  /** where the session was over: how to send the same again from the page as it stands */
  goOn?: { text: string; link: string; href: string }
}

const sessionOver: readonly ErrorCode[] = ['session_expired', 'session_idle', 'session_ended']

export async function failureText({ code }: Failure, form: FormData): Promise<FailureText> {
  const locale = await requestLocale(form)
  const message = translator(locale, 'errors')(errorCodes[code].messageKey)
  if (!sessionOver.includes(code)) return { code, message }
  const t = translator(locale, 'access')
  // Its page tells of the session's end too, and mails a new link at a click.
  const href = `/portal/${encodeURIComponent(String(form.get('token') ?? ''))}`
  return { code, message, goOn: { text: t('kept.stays'), link: t('kept.ask'), href } }
}
