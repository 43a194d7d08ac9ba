import { parseEnv } from 'node:util'

/**
 * The text of a .env file with `values` in it. Lines of other settings and comments stay as they are. A setting that is
 * new takes the place of its empty or commented-out line, or else the end.
 */
export function mergeEnv(text: string, values: Record<string, string>): string {
  let merged = text
  for (const [name, value] of Object.entries(values)) merged = withSetting(merged, name, value)
  return merged
}

function withSetting(text: string, name: string, value: string): string {
  if (parseEnv(text)[name] === value) return text
  const line = `${name}=${quote(name, value)}`
  // As Node reads it, the last of several lines wins.
  for (const place of [new RegExp(`^(export )?${name}=.*$`, 'gm'), new RegExp(`^# ?${name}=.*$`, 'gm')]) {
    const last = [...text.matchAll(place)].at(-1)
    if (last) return text.slice(0, last.index) + line + text.slice(last.index + last[0].length)
  }
  return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${line}\n`
}

/** Node reads a value up to `#`, and keeps what is in quotes as it is. */
function quote(name: string, value: string): string {
  if (/^[\w:/@.+=,?&%~-]*$/.test(value)) return value
  const mark = ["'", '"', '`'].find((each) => !value.includes(each) && !(each === '"' && value.includes('\\n')))
  if (!mark || /[\r\n]/.test(value)) throw new Error(`${name} cannot be written to a .env file`)
  return `${mark}${value}${mark}`
}
