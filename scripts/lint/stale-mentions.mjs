import { readFileSync } from 'node:fs'
import path from 'node:path'
import { repositoryFiles } from './repository-files.mjs'

const roots = 'app|components|docs|e2e|lib|prisma|public|sandbox|scripts|\\.github'
// A segment may be a route's: [token], (bench).
const wholePath = new RegExp(`(?<![\\w/.@…-])(?:\\./)?((?:${roots})/(?:[\\w.@/-]|\\[[\\w.]+\\]|\\(\\w+\\))+)`, 'g')
const fileName = /`([\w.-]+\.(?:tsx?|mjs|css|prisma|md))`/g
const link = /\]\(([^)\s]+)\)/g
const command = /\bnpm run ([a-z]\w*(?:[:-]\w+)*)/g
// A document says which names it only made up as an example: <!-- invented: pause -->
const invented = /<!-- invented: (.*) -->/
const placeholder = /\b(?:PROGRAM|NAME|PATH|TOKEN)\b/

const isDocument = (file) => /\.md$|^\.env\.example$/.test(file)
const isProgram = (file) => /\.(tsx?|mjs)$/.test(file)
const comment = /^\s*(?:\/\/|\/?\*|\{\/\*)/

/**
 * Mentions of paths, files, headings and npm scripts that do not exist: everywhere in documents, and in the comments of
 * programs.
 * @param {string} root
 * @returns {{ file: string, line: number, mention: string }[]}
 */
export function staleMentions(root) {
  const files = repositoryFiles(root)
  const known = new Set(files.flatMap(parts))
  const names = new Set([...known].map((name) => path.posix.basename(name)))
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const read = (file) => readFileSync(path.join(root, file), 'utf8')
  const exists = (name) => known.has(name) || files.some((file) => file.startsWith(name))

  function stale(text, file, examples) {
    const all = (pattern) =>
      [...text.matchAll(pattern)]
        .map(([, found = '']) => found)
        .filter((found) => !examples.some((name) => found.split(/[./-]/).includes(name)))
    return new Set([
      ...all(wholePath)
        .map((name) => name.replace(/[./]+$/, ''))
        .filter((name) => !exists(name) && !placeholder.test(name)),
      ...all(command)
        .filter((name) => !(name in scripts))
        .map((name) => `npm run ${name}`),
      ...(isDocument(file) ? all(fileName).filter((name) => !names.has(name)) : []),
      ...(file.endsWith('.md') ? all(link).filter((target) => !leads(target, file)) : []),
    ])
  }

  function leads(target, file) {
    if (/^[a-z]+:/.test(target)) return true
    const [name = '', heading] = target.split('#')
    const page = name ? path.posix.join(path.posix.dirname(file), name) : file
    return known.has(page) && (!heading || headings(read(page)).includes(heading))
  }

  return files
    .filter((file) => isDocument(file) || isProgram(file))
    .flatMap((file) => {
      const content = read(file)
      const examples = content.match(invented)?.[1]?.split(', ') ?? []
      return content
        .split('\n')
        .flatMap((text, index) =>
          isDocument(file) || comment.test(text)
            ? [...stale(text, file, examples)].map((mention) => ({ file, line: index + 1, mention }))
            : [],
        )
    })
}

/** A file's path and those of its folders. */
function parts(file) {
  const segments = file.split('/')
  return segments.map((_, index) => segments.slice(0, index + 1).join('/'))
}

function headings(markdown) {
  return [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}
