import { consoleFaults } from '@/lib/delivery/console-faults'
import { errorCodes, type Failure } from '@/lib/errors'
import { translator } from '@/lib/i18n/translator'

/** Texts that differ from the customer's. The console speaks to the merchant, in English. */
const texts: Partial<Record<Failure['code'], string>> = {
  ...consoleFaults,
  not_found: 'This no longer exists, or it was never yours. Reload the page to see the current state.',
  not_signed_in:
    'You are signed out. Sign in again in another tab, and then send this again. What you typed is still here.',
  not_allowed: 'Only an owner can do this. Ask one of the owners under Team.',
  last_owner: 'A merchant needs an owner. Make somebody else an owner first.',
  not_an_image: 'This image cannot be used. Choose a PNG, JPEG, WebP, GIF or AVIF with at most 40 million pixels.',
  mail_unavailable: 'This server cannot send e-mails, because SMTP_URL is not set.',
  conflict: 'This has changed in the meantime. Reload the page, and decide again.',
  invalid_input: 'Some values cannot be used. See the marked fields below.',
  database_unavailable:
    'The database cannot be reached at the moment. Nothing has changed. Try again in a few minutes.',
}

/** A failure as the console tells it. */
export function merchantErrorText({ code, details }: Failure): string {
  if (code === 'rate_limited') {
    const seconds = Number(details?.retryAfter ?? 60)
    const wait = seconds > 120 ? `${Math.ceil(seconds / 60)} minutes` : `${seconds} seconds`
    return `There were too many requests. Try again in ${wait}.`
  }
  return texts[code] ?? translator('en', 'errors')(errorCodes[code].messageKey)
}
