import type { MailLayoutProps } from '@/components/email/mail-layout'
import { directionOf } from '@/lib/i18n/direction-of'
import { isolate } from '@/lib/i18n/isolate'
import { labelled } from '@/lib/i18n/punctuation'

/** A mail as plain text, with an empty line between paragraphs and each URL on its own line. */
export function mailText({
  lang,
  sender,
  heading,
  paragraphs,
  facts,
  buttons,
  notes,
  footer,
  unsubscribe,
}: Omit<MailLayoutProps, 'button' | 'preview'>): string {
  // A mail program reads a line in the direction of its first letter, which may be that of a merchant's name. U+200F is
  // a letter that nobody sees.
  const line = (text: string) => (directionOf(lang) === 'rtl' ? `\u200f${text}` : text)
  const links = [...buttons, ...(unsubscribe ? [unsubscribe] : [])].map(({ text, url }) =>
    labelled(line(text), `\n${url}`, lang).replace(' \n', '\n'),
  )
  const parts = [
    line(sender.name),
    line(heading),
    ...paragraphs.map(line),
    facts.map(({ label, value }) => line(labelled(label, isolate(value, lang), lang))).join('\n'),
    ...links.slice(0, buttons.length),
    ...notes.map(line),
    // Mail programs take this for the beginning of a signature.
    footer.length > 0 && `-- \n${footer.map(line).join('\n\n')}`,
    ...links.slice(buttons.length),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}
