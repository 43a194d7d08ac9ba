import type TypeScript from 'typescript'
import type { Schema } from '../schema'
import { entityName, type ModuleGraph } from './module-graph'
import type { TypeConverter } from './type-converter'

/** Events carry these objects of the sandbox, but no call returns them. */
const onlyTold = new Set(['Entitlements.ActiveEntitlementSummary'])

/**
 * Derives the schema of an event, and the schema of `data` for each event type whose object an operation can return.
 * Events about other parts of Stripe (issuing, terminal, treasury) are left out, because the sandbox never sends them.
 */
export function deriveEvents(
  ts: typeof TypeScript,
  graph: ModuleGraph,
  converter: TypeConverter,
  file: string,
): { events: Record<string, Schema>; definition: Schema } {
  const scope = graph.load(file)
  const events: Record<string, Schema> = {}
  for (const [name, declaration] of scope.types) {
    if (!name.endsWith('Event') || !ts.isInterfaceDeclaration(declaration)) continue
    const type = memberType(ts, declaration, 'type')
    const data = memberType(ts, declaration, 'data')
    const object = graph.find(scope, [name, 'Data'])
    if (!type || !data || !object || !ts.isInterfaceDeclaration(object.declaration)) continue
    const subject = memberType(ts, object.declaration, 'object')
    if (!subject || !ts.isTypeReferenceNode(subject)) continue
    const found = graph.find(object.scope, entityName(ts, subject.typeName))
    const isOnlyTold = onlyTold.has(entityName(ts, subject.typeName).join('.'))
    const met =
      found &&
      (isOnlyTold || ts.isTypeAliasDeclaration(found.declaration) || converter.definitions[converter.keyOf(found)])
    if (!met) continue
    const [eventType] = converter.convert(type, scope).enum ?? []
    if (eventType) events[eventType] = converter.convert(data, scope)
  }

  const base = graph.find(scope, ['EventBase'])
  if (!base || !ts.isInterfaceDeclaration(base.declaration)) throw new Error(`${file}: no EventBase`)
  const properties = Object.fromEntries(
    base.declaration.members.flatMap((member) => {
      if (!ts.isPropertySignature(member) || !ts.isIdentifier(member.name) || !member.type) return []
      const name = member.name.text
      // Only the type is checked here. The data is checked where the type has been read.
      return [[name, name === 'data' ? { type: 'object' as const } : converter.convert(member.type, scope)]]
    }),
  )
  const required = base.declaration.members
    .filter((member) => !member.questionToken)
    .flatMap(({ name }) => (name && ts.isIdentifier(name) ? [name.text] : []))
  return {
    events,
    definition: {
      anyOf: Object.entries(events).map(([type, data]) => ({
        type: 'object',
        properties: { ...properties, type: { type: 'string', enum: [type] }, data },
        required,
        additionalProperties: false,
      })),
    },
  }
}

function memberType(
  ts: typeof TypeScript,
  declaration: TypeScript.InterfaceDeclaration,
  name: string,
): TypeScript.TypeNode | null {
  for (const member of declaration.members) {
    if (!ts.isPropertySignature(member) || !ts.isIdentifier(member.name)) continue
    if (member.name.text === name) return member.type ?? null
  }
  return null
}
