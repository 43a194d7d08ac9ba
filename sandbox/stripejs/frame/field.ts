import { element } from './element'

export interface Field {
  root: HTMLElement
  input: HTMLInputElement | HTMLSelectElement
  /** The place for an icon at the end of the input. */
  icons: HTMLElement
  setLabel(text: string): void
  /** A screen reader reads this after the input's label. */
  setHint(text: string): void
  /** Shows the message and marks the input invalid. null removes both. */
  setError(message: string | null): void
  setHidden(hidden: boolean): void
}

/** A labelled control with its error below. Its id and name are Stripe's, which test suites rely on. */
export function createField(name: string, input: HTMLInputElement | HTMLSelectElement): Field {
  const id = `Field-${name}Input`
  const label = element('label', { class: 'Label', for: id })
  const hint = element('span', { class: 'VisuallyHidden', id: `Field-${name}Hint` })
  const error = element('p', { class: 'Error', id: `Field-${name}Error`, role: 'alert' })
  const icons = element('div', { class: 'Icons' })
  input.id = id
  input.name = name
  input.classList.add('Input')
  error.hidden = true
  const root = element(
    'div',
    { class: `Field Field--${name}` },
    label,
    element('div', { class: 'Control' }, input, icons),
    hint,
    error,
  )

  function describe() {
    const ids = [...(hint.textContent ? [hint.id] : []), ...(error.hidden ? [] : [error.id])]
    if (ids.length > 0) input.setAttribute('aria-describedby', ids.join(' '))
    else input.removeAttribute('aria-describedby')
  }

  return {
    root,
    input,
    icons,
    setLabel(text) {
      label.textContent = text
    },
    setHint(text) {
      hint.textContent = text
      describe()
    },
    setError(message) {
      // Writing the same alert again would make a screen reader repeat it.
      if (error.textContent !== (message ?? '')) error.textContent = message ?? ''
      error.hidden = message === null
      input.classList.toggle('Input--invalid', message !== null)
      label.classList.toggle('Label--invalid', message !== null)
      if (message === null) input.removeAttribute('aria-invalid')
      else input.setAttribute('aria-invalid', 'true')
      describe()
    },
    setHidden(hidden) {
      root.hidden = hidden
    },
  }
}
