import { escapeHtml } from '../escape-html'
import { directionOf } from '../shared/direction-of'
import type { MessageKey } from '../shared/messages/en'
import type { StripeJsLocale } from '../shared/resolve-locale'
import { translate, type Translate } from '../shared/translate'
import type { ChallengeQuery } from './find-challenge'

export interface ChallengePage {
  id: string
  locale: StripeJsLocale
  query: ChallengeQuery
  /** The challenge to approve, or null when there is none (any more). */
  request: { last4: string | null; amount: { minor: number; currency: string } | null } | null
  /** The challenge was just answered, and there is no page to return to. */
  answered: boolean
}

/**
 * The bank's page of a 3-D Secure challenge: a form that works without JavaScript. With a `parent` it is the dialog
 * over that page, and its script sends the form.
 */
export function renderChallenge({ id, locale, query, request, answered }: ChallengePage): string {
  const text = translate(locale)
  const inDialog = Boolean(query.parent)
  const say = (key: MessageKey) => escapeHtml(text(key))
  const title = say(request ? 'challengeHeading' : answered ? 'challengeAnswered' : 'challengeGone')
  const hidden = Object.entries({ ...query, locale })
    .filter(([name, value]) => name !== 'parent' && value)
    .map(([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(String(value))}">`)
    .join('')
  const body = request
    ? `<h1 id="heading">${title}</h1>
<p id="what">${escapeHtml(describe(text, request, locale))}</p>
<p class="test">${say('challengeTest')}</p>
<p class="error" id="unreachable" role="alert" hidden>${say('challengeUnreachable')}</p>
<form method="post" action="/stripejs/3ds/${escapeHtml(id)}">
${hidden}
<button name="outcome" value="complete" id="test-source-authorize-3ds" class="primary">${say('challengeComplete')}
</button>
<button name="outcome" value="fail" id="test-source-fail-3ds">${say('challengeFail')}</button>
<button name="outcome" value="cancel" id="test-source-cancel-3ds" class="quiet">${say('challengeCancel')}</button>
</form>`
    : `<h1 id="heading">${title}</h1>
<p>${say(answered ? 'challengeAnsweredText' : 'challengeGoneText')}</p>`
  return `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${say('challengeTitle')}</title>
<link rel="stylesheet" href="/stripejs/challenge.css">
${inDialog ? '<script src="/stripejs/challenge.js" defer></script>' : ''}
</head>
<body class="${inDialog ? 'dialog' : 'page'}" data-intent="${escapeHtml(id)}" data-open="${request !== null}">
<main aria-labelledby="heading">
<div class="bank" aria-hidden="true"><span></span>3-D Secure</div>
${body}
</main>
</body>
</html>
`
}

function describe(text: Translate, request: NonNullable<ChallengePage['request']>, locale: StripeJsLocale): string {
  const { last4, amount } = request
  if (!last4) return text('challengeUnknownCard')
  if (!amount) return text('challengeSetup', { last4 })
  const currency = amount.currency.toUpperCase()
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'code' })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  return text('challengePayment', { last4, amount: format.format(amount.minor / 10 ** digits) })
}
