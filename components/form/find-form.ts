/** Values that differ with every rendering of the same form. */
const minted = ['intent', 'export', 'prorationDate']

const hiddenOf = (form: HTMLFormElement) => [...form.querySelectorAll<HTMLInputElement>('input[type="hidden"]')]

/** Where Next looks for the action of a form that the browser itself sends. */
export const isActionField = (name: string) => name.startsWith('$ACTION')

/**
 * The form of a page that does what a form of an older release did: the same button, the same hidden fields, a field
 * for all that was typed, and the same objects in the hidden ones. Null where none is certain.
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
