import type { Mail } from './send-mail'
import { escapeHtml } from './escape-html'

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

type Parts = { lines: string[]; button: { url: string; text: string }; after: string[] }

function plainMail({ lines, button, after }: Parts): Pick<Mail, 'text' | 'html'> {
  const paragraph = (line: string) => `<p style="margin:0 0 16px">${escapeHtml(line)}</p>`
  const link =
    `<p style="margin:0 0 16px"><a href="${escapeHtml(button.url)}" style="display:inline-block;padding:12px 20px;` +
    `border-radius:8px;background:#4f46e5;color:#ffffff;font-weight:600;text-decoration:none">${escapeHtml(button.text)}</a></p>`
  const body = [...lines.map(paragraph), link, ...after.map(paragraph)].join('')
  return {
    text: [...lines, button.url, ...after].join('\n\n'),
    html:
      '<!doctype html><html lang="en"><body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif;color:#14181f">' +
      `<div style="max-width:520px">${body}</div></body></html>`,
  }
}
