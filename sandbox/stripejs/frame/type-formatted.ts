/**
 * Formats an input with `format` while the customer types, and keeps the caret after the same digit. `format` gets the
 * text and whether it was shortened. Each edit calls `changed`.
 */
export function typeFormatted(
  input: HTMLInputElement,
  format: (text: string, deleting: boolean) => string,
  changed: (typedAtEnd: boolean) => void,
): void {
  let before = ''
  input.addEventListener('input', () => {
    const text = input.value
    const caret = input.selectionStart ?? text.length
    const deleting = text.length < before.length && before.startsWith(text.slice(0, caret))
    // Formatting would restore a deleted separator, so the digit before it is deleted too.
    const lostSeparator = deleting && digitsIn(text) === digitsIn(before) && caret > 0
    const kept = lostSeparator ? dropDigitBefore(text, caret) : { text, digits: digitsIn(text.slice(0, caret)) }
    const atEnd = caret === text.length
    const formatted = format(kept.text, deleting)
    input.value = formatted
    const position = atEnd ? formatted.length : positionAfter(formatted, kept.digits)
    if (document.activeElement === input) input.setSelectionRange(position, position)
    before = formatted
    changed(atEnd && !deleting)
  })
}

function dropDigitBefore(text: string, caret: number) {
  const head = text.slice(0, caret).replace(/\d\D*$/, '')
  return { text: head + text.slice(caret), digits: digitsIn(head) }
}

function digitsIn(text: string) {
  return text.replace(/\D/g, '').length
}

/** The position just after the n-th digit, and after the separator that follows it if more is to come. */
function positionAfter(text: string, digits: number) {
  let seen = 0
  let position = 0
  while (position < text.length && seen < digits) {
    if (/\d/.test(text[position] ?? '')) seen += 1
    position += 1
  }
  return position
}
