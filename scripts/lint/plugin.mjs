import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { actionsCloseOverNothing } from './closed-actions.mjs'
import { importWalls } from './import-walls.mjs'

/** The folder (`lib/db/pool`) or package (`npm:pg`) that an import names, seen from `file`. */
function resolveImport(root, file, source) {
  if (source.startsWith('@/')) return source.slice(2)
  if (source.startsWith('.')) return path.relative(root, path.resolve(path.dirname(file), source))
  return source.startsWith('node:') ? null : `npm:${source}`
}

const within = (name, folder) => name === folder || name.startsWith(`${folder}/`)
const withinSome = (name, folders) => folders.some((folder) => within(name, folder))
const isTest = (file) => /\.test\.tsx?$/.test(file) || withinSome(file, ['scripts/testing'])

function crossedWall(importer, target, typeOnly) {
  return importWalls.find((wall) => {
    if (!within(target, wall.target) || (typeOnly && wall.types) || (isTest(importer) && wall.tests !== false))
      return false
    return wall.strangers ? withinSome(importer, wall.strangers) : !withinSome(importer, wall.importers)
  })
}

const importDirections = {
  meta: { schema: [], messages: { wall: '{{importer}} must not import {{target}}; these may: {{importers}}' } },
  create(context) {
    const importer = path.relative(context.cwd, context.filename)
    // The tools' own settings, at the root.
    if (!importer.includes('/')) return {}
    const check = (node, typeOnly) => {
      if (typeof node?.value !== 'string') return
      const target = resolveImport(context.cwd, context.filename, node.value)
      const wall = target && crossedWall(importer, target, typeOnly)
      const importers = wall?.importers?.join(', ') ?? 'all but lib/billing'
      if (wall) context.report({ node, messageId: 'wall', data: { importer, target: wall.target, importers } })
    }
    return {
      ImportDeclaration: (node) => check(node.source, node.importKind === 'type' || onlyTypes(node)),
      ExportNamedDeclaration: (node) => check(node.source, node.exportKind === 'type'),
      ExportAllDeclaration: (node) => check(node.source, node.exportKind === 'type'),
      ImportExpression: (node) => check(node.source, false),
    }
  },
}

function onlyTypes(node) {
  return node.specifiers.length > 0 && node.specifiers.every((specifier) => specifier.importKind === 'type')
}

const disableNeedsReason = {
  meta: { schema: [], messages: { reason: 'say why after `--`' } },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        if (/^\s*eslint-disable/.test(comment.value) && !/ -- \S/.test(comment.value)) {
          context.report({ loc: comment.loc, messageId: 'reason' })
        }
      }
    },
  }),
}

// ESLint's cache knows a plugin by its version alone: a changed rule must not leave old verdicts standing.
const sources = ['plugin.mjs', 'import-walls.mjs', 'closed-actions.mjs'].map((file) =>
  readFileSync(new URL(file, import.meta.url)),
)
const version = createHash('sha256').update(Buffer.concat(sources)).digest('hex')

/** Portico's own lint rules. */
export const porticoPlugin = {
  meta: { name: 'portico', version },
  rules: {
    'import-directions': importDirections,
    'disable-needs-reason': disableNeedsReason,
    'actions-close-over-nothing': actionsCloseOverNothing,
  },
}
