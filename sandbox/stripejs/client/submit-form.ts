/** Does what Enter does in a field of the page: presses the form's default button, or submits the form without one. */
export function submitForm(inside: HTMLElement | null): void {
  const form = inside?.closest('form')
  if (!form) return
  const button = Array.from(form.elements).find(
    (each): each is HTMLButtonElement | HTMLInputElement =>
      (each instanceof HTMLButtonElement || each instanceof HTMLInputElement) &&
      ['submit', 'image'].includes(each.type),
  )
  if (!button) form.requestSubmit()
  else if (!button.disabled) button.click()
}
