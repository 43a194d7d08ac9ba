/** What was typed as one line: a line break is a space, and there is none at either end. */
export function tidyText(typed: string): string {
  return typed
    .normalize('NFC')
    .replaceAll(/[\t\r\n ]+/g, ' ')
    .trim()
}
