import { env } from '@/lib/env'
import type { Mail } from '@/sandbox/mail/mail'
import { accountId } from '../../../account-id'
import { askSandbox } from '../../../ask-sandbox'

/** A mail's HTML for the panel's frame, with an opaque origin, no scripts, and links that open in new tabs. */
export async function GET(request: Request, { params }: RouteContext<'/sandbox/mails/[mail]/body'>): Promise<Response> {
  const { mode, APP_URL, SANDBOX_PUBLIC_URL } = env()
  if (mode !== 'sandbox') return new Response(null, { status: 404 })
  const account = accountId.safeParse(new URL(request.url).searchParams.get('account')).data ?? null
  const mail = await askSandbox<Mail>({ account }, 'GET', `/mails/${encodeURIComponent((await params).mail)}`)
  if (!mail.ok || mail.value.html === null) return new Response('No such mail.', { status: 404 })
  const policy = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `img-src data: 'self' ${APP_URL} ${SANDBOX_PUBLIC_URL ?? ''}`,
    "base-uri 'self'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    'sandbox allow-popups allow-popups-to-escape-sandbox',
  ]
  return new Response(opensLinksBeside(mail.value.html), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy.join('; '),
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
  })
}

function opensLinksBeside(html: string): string {
  const base = '<base target="_blank">'
  return /<head\b[^>]*>/i.test(html) ? html.replace(/<head\b[^>]*>/i, (head) => head + base) : base + html
}
