import { languageFinder } from './language-finder'

/**
 * What a script adds to a list of languages in a `<details>`, which works without: a field that finds them (`input`,
 * hidden until then), arrow keys, and a way out by Escape or a click elsewhere. Each `li` has its language's tag in
 * `data-tag` and one link or button. The returned function takes it all away.
 */
export function followPicker(picker: HTMLDetailsElement): () => void {
  const field = picker.querySelector('input[type=search]') as HTMLInputElement | null
  const told = picker.querySelector<HTMLElement>('[data-none]')
  const items = [...picker.querySelectorAll<HTMLElement>('li[data-tag]')]
  const targetOf = (item: HTMLElement) => item.querySelector<HTMLElement>('a, button')
  const shown = () => items.filter((item) => !item.hidden)
  const gone = new AbortController()
  const { signal } = gone
  let isNamed: ReturnType<typeof languageFinder> | undefined

  function find(): void {
    if (!field) return
    isNamed ??= languageFinder(document.documentElement.lang)
    for (const item of items)
      item.hidden = !isNamed({ tag: item.dataset.tag ?? '', name: item.textContent ?? '' }, field.value)
    if (told) tell(told, field.value.trim() ? shown() : items)
  }

  function close(): void {
    if (!picker.open) return
    picker.open = false
    picker.querySelector('summary')?.focus()
  }

  function press(event: KeyboardEvent): void {
    if (event.key === 'Escape' && picker.open) {
      // The dialog around a framed portal would close too.
      event.preventDefault()
      close()
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const stops = [...(field && !field.hidden ? [field] : []), ...shown().map(targetOf)]
      const step = event.key === 'ArrowDown' ? 1 : -1
      const here = stops.indexOf(document.activeElement as HTMLElement)
      if (!picker.open || (here < 0 && step < 0)) return
      event.preventDefault()
      stops[here + step]?.focus()
    } else if (event.key === 'Enter' && event.target === field) {
      event.preventDefault()
      const [first] = shown()
      if (field?.value.trim() && first) targetOf(first)?.click()
    }
  }

  function toggle(): void {
    if (!picker.open) return
    const current = items.find((item) => item.querySelector('[aria-current]'))
    current?.scrollIntoView({ block: 'nearest' })
    // On a phone a keyboard would rise over the list.
    if (matchMedia('(hover: hover) and (pointer: fine)').matches) field?.focus({ preventScroll: true })
  }

  if (field) field.hidden = false
  field?.addEventListener('input', find, { signal })
  picker.addEventListener('keydown', press, { signal })
  picker.addEventListener('toggle', toggle, { signal })
  document.addEventListener(
    'pointerdown',
    ({ target }) => {
      if (target instanceof Node && !picker.contains(target)) picker.open = false
    },
    { signal },
  )
  return () => gone.abort()
}

/** Says that there is none, which everyone sees, or which few there are, to those who listen. */
function tell(told: HTMLElement, found: HTMLElement[]): void {
  told.toggleAttribute('data-empty', found.length === 0)
  const names = found.length > 3 ? [] : found.map((item) => item.textContent?.trim())
  told.textContent = found.length === 0 ? (told.dataset.none ?? '') : names.join(', ')
}
