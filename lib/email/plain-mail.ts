import { escapeHtml } from './escape-html'
import type { Mail } from './send-mail'

type Parts = {
  lines: string[]
  button: { url: string; text: string }
  after: string[]
}

/** A mail of paragraphs and one button, as text and as HTML; in English, as the console is. */
export function plainMail({ lines, button, after, }: Parts): Pick<Mail, 'text' | 'html'> {
  const paragraph = (line: string) => `<p style="margin:0 0 16px">${escapeHtml(line)}</p>`
  const link =
    `<p style="margin:0 0 16px"><a href="${escapeHtml(button.url)}" style="display:inline-block;padding:12px 20px;` +
    `border-radius:8px;background:#4f46e5;color:#ffffff;font-weight:600;text-decoration:none">${escapeHtml(button.text)}</a></p>`
  const body = [...lines.map(paragraph), link, ...after.map(paragraph)].join('')
  return {
    text: [...lines, button.url, ...after].join('\n\n'),
    html:
      `<!doctype html><html lang="en"><body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif;color:#14181f">` +
      `<div style="max-width:520px">${body}</div></body></html>`,
  }
}
