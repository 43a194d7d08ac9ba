import { messagesOf } from '../load-language'
import type { Language } from '../locales'
import type { Namespace } from '../messages'

type Tree = { [key: string]: string | Tree }

/** Namespaces that nobody can word: of a script that is the same for all merchants, and of previews alone. */
const fixed = ['embed', 'sample'] as const satisfies Namespace[]

/** What can be said in a merchant's own words. */
export type WordableNamespace = Exclude<Namespace, (typeof fixed)[number]>

const isFixed = (key: string) => fixed.some((namespace) => key.startsWith(`${namespace}.`))

/** The text that a release has for 'namespace.dotted.key', or null. Throws where the language has not been read. */
export function originalText(language: Language, key: string): string | null {
  if (isFixed(key)) return null
  let found: string | Tree | undefined = messagesOf(language).whole as Tree
  for (const part of key.split('.')) {
    if (typeof found !== 'object' || !Object.hasOwn(found, part)) return null
    found = found[part]
  }
  return typeof found === 'string' ? found : null
}

/** Every text of a language by its key, in the order of the files. Throws where the language has not been read. */
export function originalTexts(language: Language): [key: string, text: string][] {
  return leaves(messagesOf(language).whole as Tree, '').filter(([key]) => !isFixed(key))
}

function leaves(node: Tree, prefix: string): [string, string][] {
  return Object.entries(node).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : leaves(value, `${prefix}${key}.`),
  )
}
