import type { Mail } from './send-mail'
import { plainMail } from './plain-mail'

/** The mail with a link into the console; in English, as the console is. */
export function signInMail(url: string): Omit<Mail, 'to'> {
  return {
    subject: 'Sign in to Portico',
    ...plainMail({
      lines: ['Somebody, hopefully you, asked to sign in to the Portico console with this address.'],
      button: { url, text: 'Sign in' },
      after: ['The link works once and for an hour. If it was not you, do nothing: without this mail nobody gets in.'],
    }),
  }
}

/** The mail that makes somebody a member of a merchant. */
export function invitationMail({ url, merchant, inviter }: { url: string; merchant: string; inviter: string }): Omit<Mail, 'to'> {
  return {
    subject: `${merchant} invites you to Portico`.replace(/[\r\n\0]+/g, ' '),
    ...plainMail({
      lines: [`${inviter} has made you a member of ${merchant} in Portico, where its customers’ subscriptions are looked after.`],
      button: { url, text: 'Sign in' },
      after: ['The link works once and for three days; later, ask for a new one on the page it leads to.'],
    }),
  }
}
