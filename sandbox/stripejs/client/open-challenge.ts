import type { ChallengeDone } from '../shared/protocol'
import type { IntentReference } from '../shared/intent-of-secret'
import type { StripeJsLocale } from '../shared/resolve-locale'
import { translate } from '../shared/translate'
import type { StripeContext } from './stripe-context'

/**
 * Shows the bank's 3-D Secure page over the whole window and resolves once it is answered or closed. The intent holds
 * the outcome. A modal `dialog` lies above the page's own dialogs, makes the rest inert, and then restores the focus.
 */
export function openChallenge(context: StripeContext, intent: IntentReference, locale: StripeJsLocale): Promise<void> {
  const title = translate(locale)('challengeTitle')
  const dialog = document.createElement('dialog')
  dialog.setAttribute('aria-label', title)
  Object.assign(dialog.style, {
    position: 'fixed',
    inset: '0',
    width: '100vw',
    height: '100dvh',
    maxWidth: 'none',
    maxHeight: 'none',
    margin: '0',
    padding: '0',
    border: '0',
    background: 'transparent',
    overflow: 'hidden',
    colorScheme: 'light',
  })
  const iframe = document.createElement('iframe')
  iframe.title = title
  iframe.name = '__privateStripeFrameChallenge'
  iframe.src = challengeAddress(context, intent, locale)
  Object.assign(iframe.style, { display: 'block', width: '100%', height: '100%', border: '0', colorScheme: 'light' })
  dialog.append(iframe)
  document.body.append(dialog)

  return new Promise((resolve) => {
    let answered = false
    function listen(event: MessageEvent) {
      if (event.origin !== context.origin || event.source !== iframe.contentWindow) return
      const done = event.data as ChallengeDone
      if (done?.type !== 'stripejs:challenge' || done.intent !== intent.id) return
      answered = true
      dialog.close()
    }
    window.addEventListener('message', listen)
    // This handles Escape outside the frame. Inside it, the frame cancels. A second Escape closes the dialog for good.
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault()
      iframe.contentWindow?.postMessage({ type: 'stripejs:cancel' }, context.origin)
    })
    dialog.addEventListener('close', () => {
      window.removeEventListener('message', listen)
      dialog.remove()
      resolve(answered ? undefined : abandon(context, intent))
    })
    dialog.showModal()
    iframe.addEventListener('load', () => iframe.focus())
  })
}

function challengeAddress(context: StripeContext, { id, clientSecret }: IntentReference, locale: string) {
  const query = new URLSearchParams({
    client_secret: clientSecret,
    key: context.publishableKey,
    locale,
    parent: location.origin,
    ...(context.stripeAccount && { account: context.stripeAccount }),
  })
  return `${context.origin}/stripejs/3ds/${id}?${query}`
}

async function abandon(context: StripeContext, { id, clientSecret }: IntentReference) {
  await context.request('POST', `/stripejs/3ds/${id}`, {
    client_secret: clientSecret,
    key: context.publishableKey,
    account: context.stripeAccount ?? undefined,
    outcome: 'cancel',
  })
}
