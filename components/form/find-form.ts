/** Hidden values that differ each time a form is rendered. */
const minted = ['intent', 'export', 'prorationDate']

const hiddenOf = (form: HTMLFormElement) => [...form.querySelectorAll<HTMLInputElement>('input[type="hidden"]')]

/** Whether Next finds a form's action in this field, when the browser sends the form itself. */
export const isActionField = (name: string) => name.startsWith('$ACTION')

/**
 * The form of a page that does what a form of an older release did: the same button, hidden fields and objects, and a
 * field for everything typed. Null if none is certain.
 */
export function findForm(page: Document, sent: FormData, button: string): HTMLFormElement | null {
  const found = [...page.forms]
    .filter((form) => {
      const hidden = hiddenOf(form)
      const hasAction = hidden.some(({ name }) => isActionField(name))
      const isKnown = hidden.every(({ name }) => isActionField(name) || sent.has(name))
      const takesAll = [...sent.keys()].every((name) => name.startsWith('$') || form.elements.namedItem(name))
      return (
        hasAction &&
        isKnown &&
        takesAll &&
        [...form.querySelectorAll('button')].some(({ textContent }) => textContent?.trim() === button)
      )
    })
    .filter((form) =>
      hiddenOf(form).every(
        ({ name, value }) => isActionField(name) || minted.includes(name) || sent.getAll(name).includes(value),
      ),
    )
  return found.length === 1 ? (found[0] ?? null) : null
}
