import type { ChallengeDone } from '../shared/protocol'

// This script runs on the 3-D Secure page in a dialog. It sends the answer and then tells the page that opened it.

const parentOrigin = new URLSearchParams(location.search).get('parent') ?? ''
const form = document.querySelector('form')
const buttons = Array.from(document.querySelectorAll('button'))
const unreachable = document.getElementById('unreachable')

function done() {
  const message: ChallengeDone = { type: 'stripejs:challenge', intent: document.body.dataset.intent ?? '' }
  window.parent.postMessage(message, parentOrigin)
}

async function answer(outcome: string) {
  if (!form) return
  for (const button of buttons) button.disabled = true
  if (unreachable) unreachable.hidden = true
  const fields = new URLSearchParams(Array.from(new FormData(form), ([name, value]) => [name, String(value)]))
  fields.set('outcome', outcome)
  try {
    const response = await fetch(form.action, { method: 'POST', body: fields, headers: { Accept: 'application/json' } })
    // If the intent has changed meanwhile, the page that opened the dialog reads it.
    if (response.status < 500) return done()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
  }
  if (unreachable) unreachable.hidden = false
  for (const button of buttons) button.disabled = false
  buttons[0]?.focus()
}

form?.addEventListener('submit', (event) => {
  event.preventDefault()
  void answer((event.submitter as HTMLButtonElement | null)?.value ?? 'cancel')
})

window.addEventListener('message', (event) => {
  if (event.origin === parentOrigin && event.source === window.parent && event.data?.type === 'stripejs:cancel') {
    void answer('cancel')
  }
})

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') void answer('cancel')
  if (event.key !== 'Tab') return
  // The focus stays among the buttons while the dialog is open.
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
  const next = buttons[(at + (event.shiftKey ? -1 : 1) + buttons.length) % buttons.length]
  event.preventDefault()
  next?.focus()
})

// The opening page focuses the frame only after this script has loaded.
window.addEventListener('focus', () => {
  if (document.activeElement === document.body) buttons[0]?.focus()
})

if (document.body.dataset.open === 'true') buttons[0]?.focus()
else done()
