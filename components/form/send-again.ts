import { fetchPage } from '@/components/ui/fetch-page'
import { findForm, isActionField } from './find-form'

/**
 * Sends a form of an older release again, using the action that the page's current release has for it. What was typed
 * and the intent are kept, so nothing happens twice. The browser sends it as without JavaScript, so the answer is a
 * document of the new release. Returns false, and sends nothing, if there is no such form.
 */
export async function sendAgain(sent: FormData, button: string): Promise<boolean> {
  const page = await fetchPage(window.location.href)
  const form = page && findForm(page, sent, button)
  if (!form) return false
  const again = document.createElement('form')
  again.method = 'post'
  again.enctype = 'multipart/form-data'
  again.action = form.getAttribute('action') || window.location.href
  again.hidden = true
  for (const { name, value } of form.querySelectorAll<HTMLInputElement>('input[type="hidden"]')) {
    if (isActionField(name)) again.append(field(name, value))
  }
  for (const [name, value] of sent)
    if (typeof value === 'string' && !name.startsWith('$')) again.append(field(name, value))
  document.body.append(again)
  again.submit()
  return true
}

function field(name: string, value: string): HTMLInputElement {
  const input = document.createElement('input')
  Object.assign(input, { type: 'hidden', name, value })
  return input
}
