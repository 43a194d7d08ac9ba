/** Keeps a form, with what was typed, where the browser has no connection, and says so. */
export function sayOffline(form: HTMLFormElement): void {
  const told = form.querySelector<HTMLElement>('[data-offline]')
  if (!told) return
  form.addEventListener('submit', (event) => {
    told.textContent = navigator.onLine ? '' : (told.dataset.offline ?? '')
    if (!navigator.onLine) event.preventDefault()
  })
  addEventListener('online', () => (told.textContent = ''))
}
