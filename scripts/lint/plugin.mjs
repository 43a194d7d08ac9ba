import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { actionsCloseOverNothing } from './closed-actions.mjs'
import { floors, importWalls } from './import-walls.mjs'
import { logicalSides } from './logical-sides.mjs'

/** The folder (`lib/db/pool`) or package (`npm:pg`) that an import in `file` names. */
function resolveImport(root, file, source) {
  if (source.startsWith('@/')) return source.slice(2)
  if (source.startsWith('.')) return path.relative(root, path.resolve(path.dirname(file), source))
  return source.startsWith('node:') ? null : `npm:${source}`
}

const within = (name, folder) => name === folder || name.startsWith(`${folder}/`)
const withinSome = (name, folders) => folders.some((folder) => within(name, folder))
const isTest = (file) => /\.test\.tsx?$/.test(file) || withinSome(file, ['scripts/testing'])

/** The room of a file or an import; null if it is on no floor. */
function roomOf(name) {
  const [folder, inner, file] = name.split('/')
  if (folder === 'app') return 'app'
  if (folder !== 'lib' && folder !== 'components') return null
  return file || isRoom(`${folder}/${inner}`) ? `${folder}/${inner}` : folder
}

const isRoom = (name) => floors.some((rooms) => rooms.includes(name))
const floorOf = (room) => floors.findIndex((rooms) => rooms.includes(room))

/** Whether an import leads up, or into a room beside the importer's own. */
function leadsUp(importer, target) {
  const [from, to] = [roomOf(importer), roomOf(target)]
  if (!from || !to || from === to || isTest(importer) || importer.includes('/testing/')) return false
  return floorOf(to) <= floorOf(from)
}

function crossedWall(importer, target, typeOnly) {
  return importWalls.find((wall) => {
    if (!within(target, wall.target) || (typeOnly && wall.types) || wall.except?.test(target)) return false
    if (isTest(importer) && wall.tests !== false) return false
    return !withinSome(importer, wall.importers)
  })
}

const importDirections = {
  meta: {
    schema: [],
    messages: {
      wall: '{{importer}} must not import {{target}}; these may: {{importers}}',
      floor: '{{from}} must not import {{to}}, which does not stand below it: see scripts/lint/import-walls.mjs',
      homeless: '{{room}} stands on no floor: give it one in scripts/lint/import-walls.mjs',
    },
  },
  create(context) {
    const importer = path.relative(context.cwd, context.filename)
    // These are the tools' own settings at the root.
    if (!importer.includes('/')) return {}
    const check = (node, typeOnly) => {
      if (typeof node?.value !== 'string') return
      const target = resolveImport(context.cwd, context.filename, node.value)
      if (!target) return
      const wall = crossedWall(importer, target, typeOnly)
      if (wall) {
        const importers = wall.importers.join(', ')
        context.report({ node, messageId: 'wall', data: { importer, target: wall.target, importers } })
      } else if (leadsUp(importer, target)) {
        context.report({ node, messageId: 'floor', data: { from: roomOf(importer), to: roomOf(target) } })
      }
    }
    return {
      Program: (node) => {
        const room = roomOf(importer)
        if (room && !isRoom(room)) context.report({ node, messageId: 'homeless', data: { room } })
      },
      ImportDeclaration: (node) => check(node.source, node.importKind === 'type' || onlyTypes(node)),
      ExportNamedDeclaration: (node) => check(node.source, node.exportKind === 'type'),
      ExportAllDeclaration: (node) => check(node.source, node.exportKind === 'type'),
      ImportExpression: (node) => check(node.source, false),
      TSImportType: (node) => check(node.source, true),
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

// ESLint's cache knows a plugin by its version only, so the version has to change with the rules.
const sources = ['plugin.mjs', 'import-walls.mjs', 'closed-actions.mjs', 'logical-sides.mjs'].map((file) =>
  readFileSync(new URL(file, import.meta.url)),
)
const version = createHash('sha256').update(Buffer.concat(sources)).digest('hex')

export const porticoPlugin = {
  meta: { name: 'portico', version },
  rules: {
    'import-directions': importDirections,
    'disable-needs-reason': disableNeedsReason,
    'actions-close-over-nothing': actionsCloseOverNothing,
    'logical-sides': logicalSides,
  },
}
