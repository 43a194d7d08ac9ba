import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

type Commits = { from: string; to: string }

const style = `body { font: 16px/1.5 system-ui; margin: 2rem } section { margin-block: 3rem }
div { display: flex; gap: 1rem; align-items: start } figure { flex: 1; margin: 0 } img { max-width: 100%; border: 1px solid #ccc }`

/**
 * Writes `index.html`, which shows the pictures of the folders `from` and `to` side by side, those that differ first.
 * A picture that only one of them has differs too.
 */
export function writeComparison(folder: string, commits: Commits): { pictures: number; differ: number } {
  const names = new Set(['from', 'to'].flatMap((side) => readdirSync(path.join(folder, side))))
  const rows = [...names].sort().map((name) => ({ name, differs: !sameFile(folder, name) }))
  const ordered = [...rows.filter(({ differs }) => differs), ...rows.filter(({ differs }) => !differs)]
  const sections = ordered.map(({ name, differs }) => {
    const figures = (['from', 'to'] as const).map((side) => {
      const shown = existsSync(path.join(folder, side, name))
        ? `<img loading="lazy" src="${side}/${name}" alt="">`
        : 'none'
      return `<figure><figcaption>${commits[side]}</figcaption>${shown}</figure>`
    })
    return `<section><h2>${name}${differs ? '' : ' (the same)'}</h2><div>${figures.join('')}</div></section>`
  })
  const title = `${commits.from} and ${commits.to}`
  writeFileSync(
    path.join(folder, 'index.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><style>${style}</style><h1>${title}</h1>${sections.join('\n')}</html>\n`,
  )
  return { pictures: rows.length, differ: rows.filter(({ differs }) => differs).length }
}

function sameFile(folder: string, name: string): boolean {
  const [from, to] = ['from', 'to'].map((side) => {
    const file = path.join(folder, side, name)
    return existsSync(file) ? readFileSync(file) : null
  })
  return Boolean(from && to && from.equals(to))
}
