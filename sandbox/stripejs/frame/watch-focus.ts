import type { FrameEvents } from '../shared/protocol'

type Tell = <Name extends keyof FrameEvents>(name: Name, payload: FrameEvents[Name]) => void

/** Tells the page when the form gains or loses the focus, and when Escape or Enter is pressed in it. */
export function watchFocus(form: HTMLElement, tell: Tell): void {
  let focused = false
  form.addEventListener('focusin', () => {
    if (!focused) tell('focus', {})
    focused = true
  })
  form.addEventListener('focusout', (event) => {
    if (event.relatedTarget instanceof Node && form.contains(event.relatedTarget)) return
    focused = false
    tell('blur', {})
  })
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') tell('escape', {})
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) tell('submit', {})
  })
}
