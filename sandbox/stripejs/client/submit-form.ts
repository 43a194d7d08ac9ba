/** What Enter does in a field of the page's own: presses the default button of the form, or submits one without. */
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
