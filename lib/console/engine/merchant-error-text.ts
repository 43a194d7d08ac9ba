import { consoleFaults } from '@/lib/delivery/console-faults'
import { errorCodes, type Failure } from '@/lib/errors'
import { translator } from '@/lib/i18n/translator'

/** What differs from the customer's texts: the console speaks to the merchant, in English. */
const texts: Partial<Record<Failure['code'], string>> = {
  ...consoleFaults,
  not_found: 'This is not here any more, or was never yours. Reload the page to see what is.',
  not_signed_in:
    'You are signed out. Sign in again in another tab, then send this once more: what you typed is still here.',
  not_allowed: 'Only an owner can do this. Ask one of the owners under Team.',
  last_owner: 'A merchant needs an owner. Make somebody else an owner first.',
  not_an_image: 'This is no picture we can use: a PNG, JPEG, WebP, GIF or AVIF of at most 40 million pixels.',
  mail_unavailable: 'E-mails are not set up on this server: SMTP_URL is missing.',
  conflict: 'This has changed in the meantime. Reload the page, look at it and decide again.',
  invalid_input: 'Some of what you entered cannot be used. See the fields marked below.',
  database_unavailable:
    'The database cannot be reached at the moment. Nothing has changed; try again in a few minutes.',
}

/** A failure as the console tells it. */
export function merchantErrorText({ code, details }: Failure): string {
  if (code === 'rate_limited') {
    const seconds = Number(details?.retryAfter ?? 60)
    const wait = seconds > 120 ? `${Math.ceil(seconds / 60)} minutes` : `${seconds} seconds`
    return `That was a lot in a short time. Try again in ${wait}.`
  }
  return texts[code] ?? translator('en', 'errors')(errorCodes[code].messageKey)
}
