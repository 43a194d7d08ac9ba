import type { SourceFile } from './source-files'

export type KeyUse = { file: string; key: string }

/**
 * Whether a source that names the namespace, as a value or in a comment ("namespace `errors`"), also contains the key,
 * as a literal or matched by a template such as `badge.${state.kind}`.
 */
export function isUsed(namespace: string, key: string, sources: readonly SourceFile[]): boolean {
  return sources.some(({ text }) => names(text, namespace) && holds(text, key))
}

/** The keys that literal calls of a namespace's translator read: `t = translator(…, 'portal')`, `t('title')`. */
export function readKeys(namespace: string, sources: readonly SourceFile[]): KeyUse[] {
  return sources.flatMap(({ file, text }) => {
    const named = [...text.matchAll(/(?:const|let) (\w+) = translator\([^()]*, '([\w-]+)'\)/g)]
    // A name used for two namespaces in one file is ambiguous.
    const certain = named.filter(([, name]) => named.every(([, other, its]) => other !== name || its === namespace))
    const direct = text.matchAll(new RegExp(`translator\\([^()]*, '${namespace}'\\)\\('([^']+)'`, 'g'))
    const calls = certain
      .filter(([, , its]) => its === namespace)
      .flatMap(([, name]) => [...text.matchAll(new RegExp(`(?<![\\w.])${name}\\(\\s*'([^']+)'`, 'g'))])
    return [...calls, ...direct].map(([, key = '']) => ({ file, key }))
  })
}

/** A translator whose namespace is chosen at run time, `translator(locale, kind)`, may be of any. */
function names(text: string, namespace: string): boolean {
  return (
    text.includes(`'${namespace}'`) ||
    text.includes(`namespace \`${namespace}\``) ||
    /\btranslator\([^()']*, \w+\)/.test(text)
  )
}

function holds(text: string, key: string): boolean {
  if (text.includes(`'${key}'`) || text.includes(`\`${key}\``)) return true
  return [...text.matchAll(/`([\w.-]*(?:\$\{[^}`]*\}[\w.-]*)+)`/g)].some(([, template = '']) => {
    const fixed = template.split(/\$\{[^}]*\}/)
    return fixed.some((part) => part.includes('.')) && new RegExp(`^${fixed.map(escape).join('[\\w-]+')}$`).test(key)
  })
}

function escape(text: string): string {
  return text.replaceAll('.', '\\.')
}
