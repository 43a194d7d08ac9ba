/** A row of CHANGES.md tells what the sandbox does about an entry of the SDK's changelog. */
export interface ChangeRow {
  version: string
  label: string
  /** in words */
  does: string
  /** what shows it, each in one of the forms that the head of the table tells */
  shown: string[]
}

/** The rows of CHANGES.md: a table for each version. */
export function readTable(text: string): ChangeRow[] {
  return text
    .split(/^## /m)
    .slice(1)
    .flatMap((section) => {
      const version = /^\S+/.exec(section)?.[0] ?? ''
      return Array.from(section.matchAll(/^\| (.*) \|$/gm), ([, row = '']) => row.split(/(?<!\\) \| /))
        .filter(([label = '']) => label !== 'entry' && !label.startsWith('---'))
        .map(([label = '', does = '', shown = '']) => ({ version, label, does, shown: shown.split('<br>') }))
    })
}
