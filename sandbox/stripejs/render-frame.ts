import { escapeHtml } from './escape-html'
import { directionOf } from './shared/direction-of'
import type { StripeJsLocale } from './shared/resolve-locale'
import { translate } from './shared/translate'

/** The page of an Element's frame before its script has drawn the fields; the controller's frame shows nothing. */
export function renderFrame(kind: string, locale: StripeJsLocale): string {
  const text = translate(locale)
  const skeleton = kind === 'payment' ? '<div class="Skeleton"><i></i><i></i><i></i><i></i></div>' : ''
  return `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(text('frameTitle'))}</title>
<link rel="stylesheet" href="/stripejs/frame.css">
<script src="/stripejs/frame.js" defer></script>
</head>
<body>
<div id="form" aria-busy="true" role="status" aria-label="${escapeHtml(text('loading'))}">${skeleton}</div>
</body>
</html>
`
}
