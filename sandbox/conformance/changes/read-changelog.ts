/** One line of the SDK's changelog about what it got from the API. */
export interface Entry {
  version: string
  text: string
  /** what stands between backticks, in order */
  names: string[]
}

/**
 * Reads the entries of the SDK's CHANGELOG.md since a major version, newest first. Entries are the lines indented
 * below a change.
 */
export function readChangelog(text: string, since: number): Entry[] {
  return text
    .split(/^## /m)
    .slice(1)
    .flatMap((section) => {
      const version = /<\/a>(\S+)/.exec(section)?.[1] ?? ''
      if (Number.parseInt(version, 10) < since) return []
      return Array.from(section.matchAll(/^\s+[*-] (.*)$/gm), ([, line = '']) => {
        const entry = line.replace('⚠️ ', '').trim()
        return { version, text: entry, names: Array.from(entry.matchAll(/`([^`]+)`/g), ([, name = '']) => name) }
      })
    })
}
