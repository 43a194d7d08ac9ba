import { waitText } from '@/lib/texts/wait-text'

/** Counts a form's wait down. Until it is over the button does nothing; the server would refuse it too. */
export function countDown(form: HTMLFormElement): void {
  const told = form.querySelector<HTMLElement>('[data-wait]')
  const button = form.querySelector('button')
  if (!told || !button) return
  const { wait, counting = '', ready = '' } = told.dataset
  const over = performance.now() + Number(wait) * 1000
  const left = () => (over - performance.now()) / 1000
  const show = () => {
    const isOver = left() <= 0
    told.textContent = isOver ? ready : counting.replace('{time}', waitText(left(), document.documentElement.lang))
    if (!isOver) return
    clearInterval(timer)
    button.removeAttribute('aria-disabled')
    // It is told once, and not each second.
    told.setAttribute('role', 'status')
  }
  const timer = setInterval(show, 1000)
  button.setAttribute('aria-disabled', 'true')
  form.addEventListener('submit', (event) => {
    if (left() > 0) event.preventDefault()
  })
  show()
}
