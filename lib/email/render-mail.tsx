import { render } from '@react-email/render'
import { MailLayout, type MailLayoutProps } from '@/components/email/mail-layout'
import { mailText } from './mail-text'
import type { Mail } from '@/lib/mail/send-mail'

type Given = MailLayoutProps & { subject: string }

/** A mail's subject, HTML and text. */
export async function renderMail({ subject, ...mail }: Given): Promise<Pick<Mail, 'subject' | 'html' | 'text'>> {
  const told = {
    ...mail,
    heading: oneStop(mail.heading),
    paragraphs: mail.paragraphs.map(oneStop),
    footer: mail.footer.map(oneStop),
  }
  return {
    // A name may contain line breaks; a subject must not.
    subject: oneStop(subject).replace(/\p{Cc}+/gu, ' '),
    html: await render(<MailLayout {...told} preview={oneStop(mail.preview)} />),
    text: mailText(told),
  }
}

/** Removes the second full stop after a name that ends with one, such as Inc., which U+2069 may stand between. */
function oneStop(sentence: string): string {
  return sentence.replace(/(?<!\.)\.(\u2069?)\.(?!\.)/g, '.$1')
}
