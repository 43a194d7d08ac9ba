import { buttonColors } from '@/lib/merchant/brand/button-colors'
import { renderMail } from './render-mail'
import type { Mail } from '@/lib/mail/send-mail'

type Told = { subject: string; heading: string; lines: string[]; url: string; notes: string[] }

/** The mail with a sign-in link to the console; in English, like the console. */
export function signInMail(url: string): Promise<Omit<Mail, 'to'>> {
  return consoleMail({
    subject: 'Sign in to Portico',
    heading: 'Sign in to the console',
    lines: ['Somebody, hopefully you, asked to sign in to the Portico console with this address.'],
    url,
    notes: [
      'The link works once, within an hour.',
      'If it was not you, ignore this mail. Nobody can sign in without it.',
    ],
  })
}

/** The mail that invites somebody to a merchant's console. */
export function invitationMail({
  url,
  merchant,
  inviter,
}: {
  url: string
  merchant: string
  inviter: string
}): Promise<Omit<Mail, 'to'>> {
  return consoleMail({
    subject: `${merchant} invites you to Portico`,
    heading: `Join ${merchant}`,
    lines: [
      `${inviter} invites you to ${merchant} in Portico, where its team looks after its customers’ subscriptions.`,
    ],
    url,
    notes: ['The link works once, within three days. After that, ask for a new one on the page it leads to.'],
  })
}

function consoleMail({ subject, heading, lines, url, notes }: Told): Promise<Omit<Mail, 'to'>> {
  return renderMail({
    subject,
    heading,
    notes,
    preview: lines[0] ?? '',
    paragraphs: lines,
    buttons: [{ text: 'Sign in', url }],
    lang: 'en',
    sender: { name: 'Portico', logoUrl: null },
    button: buttonColors('#4f46e5'),
    facts: [],
    footer: [],
    unsubscribe: null,
  })
}
