import { simpleParser, type AddressObject, type HeaderLines, type ParsedMail } from 'mailparser'
import type { Mail } from './mail'

/** Attachments keep their content only if they total at most this many bytes. */
const keptBytes = 256 * 1024

type ReadMail = Pick<Mail, 'subject' | 'from' | 'to' | 'replyTo' | 'headers' | 'text' | 'html' | 'attachments'>

/** Reads a message in Internet Message Format. */
export async function readMail(message: Buffer): Promise<ReadMail> {
  // Generating text from the HTML would hide that a mail has no text of its own.
  const parsed = await simpleParser(message, { skipHtmlToText: true, skipTextToHtml: true })
  return {
    subject: parsed.subject ?? '',
    from: textOf(parsed.from),
    to: textOf(parsed.to),
    replyTo: textOf(parsed.replyTo) || null,
    headers: readHeaders(parsed.headerLines),
    text: parsed.text ?? '',
    html: parsed.html || null,
    attachments: readAttachments(parsed),
  }
}

function textOf(addresses: AddressObject | AddressObject[] | undefined): string {
  return [addresses ?? []]
    .flat()
    .map(({ text }) => text)
    .join(', ')
}

function readHeaders(lines: HeaderLines): Mail['headers'] {
  const headers: Mail['headers'] = {}
  for (const { key, line } of lines) {
    const value = line
      .slice(line.indexOf(':') + 1)
      .replace(/\r?\n[ \t]+/g, ' ')
      .trim()
    headers[key] = key in headers ? `${headers[key]}\n${value}` : value
  }
  return headers
}

function readAttachments({ attachments }: ParsedMail): Mail['attachments'] {
  const isKept = attachments.reduce((sum, { size }) => sum + size, 0) <= keptBytes
  return attachments.map(({ filename, contentType, size, content }) => ({
    filename: filename ?? null,
    contentType,
    size,
    content: isKept ? content.toString('base64') : null,
  }))
}
