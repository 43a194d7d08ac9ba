import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type TypeScript from 'typescript'
import { portalOperations } from '../portal-operations'
import type { Api, Operation, Schema } from '../schema'
import { deriveEvents } from './derive-events'
import { createModuleGraph, type ModuleGraph, type Scope } from './module-graph'
import { readCalls } from './read-calls'
import { createTypeConverter, type TypeConverter } from './type-converter'

/**
 * Derives the API of the SDK in `sdkRoot` (the folder of its package.json): verbs and paths from its compiled
 * resources, parameters and answers from its declarations. Throws when a wanted operation or a type cannot be read.
 */
export function deriveOperations(ts: typeof TypeScript, sdkRoot: string): Api {
  const resources = join(sdkRoot, 'esm', 'resources')
  const graph = createModuleGraph(ts)
  const converter = createTypeConverter(ts, graph, resources, { 'Events:Event': { $ref: '#/definitions/Event' } })

  const operations = Object.entries(portalOperations).flatMap(([resource, methods]) => {
    const calls = readCalls(join(resources, `${resource}.js`))
    const scope = graph.load(join(resources, `${resource}.d.ts`))
    return methods.map((method): Operation => {
      const call = calls.get(method)
      if (!call) throw new Error(`the SDK has no ${resource}.${method}`)
      return { name: operationName(resource, method), ...call, ...signatureOf(ts, graph, converter, scope, method) }
    })
  })

  const { events, definition } = deriveEvents(ts, graph, converter, join(resources, 'Events.d.ts'))
  const definitions = { ...converter.definitions, Event: definition }
  return {
    sdkVersion: readFileSync(join(sdkRoot, 'VERSION'), 'utf8').trim(),
    apiVersion: /ApiVersion = '([^']+)'/.exec(readFileSync(join(sdkRoot, 'esm', 'apiVersion.js'), 'utf8'))?.[1] ?? '',
    operations,
    definitions,
    objects: objectsOf(definitions),
    events,
  }
}

/** Spells `BillingPortal/Configurations` and `list` as the SDK does: `billingPortal.configurations.list`. */
function operationName(resource: string, method: string): string {
  return [...resource.split('/'), method].map((part) => part.charAt(0).toLowerCase() + part.slice(1)).join('.')
}

function signatureOf(
  ts: typeof TypeScript,
  graph: ModuleGraph,
  converter: TypeConverter,
  scope: Scope,
  method: string,
): Pick<Operation, 'params' | 'response'> {
  for (const declaration of scope.types.values()) {
    if (!ts.isClassDeclaration(declaration)) continue
    for (const member of declaration.members) {
      if (!ts.isMethodDeclaration(member) || !ts.isIdentifier(member.name) || member.name.text !== method) continue
      const params = member.parameters.find(({ name }) => ts.isIdentifier(name) && name.text === 'params')
      if (!member.type) continue
      return {
        params: params?.type ? converter.convert(params.type, scope) : emptyParams,
        response: responseOf(ts, graph, converter, scope, member.type),
      }
    }
  }
  throw new Error(`${scope.file}: no declaration of ${method}`)
}

/** Unwraps the SDK's promises to the type that is sent over the wire. */
function responseOf(
  ts: typeof TypeScript,
  graph: ModuleGraph,
  converter: TypeConverter,
  scope: Scope,
  node: TypeScript.TypeNode,
): Schema {
  if (!ts.isTypeReferenceNode(node) || !ts.isIdentifier(node.typeName)) throw new Error(`${scope.file}: odd answer`)
  const [inner] = node.typeArguments ?? []
  const name = node.typeName.text
  if (!inner) return converter.convert(node, scope)
  if (name === 'Promise' || name === 'Response') {
    if (!ts.isTypeReferenceNode(inner)) return converter.convert(inner, scope)
    return responseOf(ts, graph, converter, scope, inner)
  }
  if (name === 'ApiListPromise' || name === 'ApiSearchResultPromise') {
    const declared = graph.find(scope, [name])
    if (!declared) throw new Error(`${scope.file}: cannot find ${name}`)
    const item = ts.factory.createTypeReferenceNode('T')
    const page = ts.factory.createTypeReferenceNode(name.replace('Promise', ''), [item])
    return converter.convert(page, declared.scope, new Map([['T', converter.convert(inner, scope)]]))
  }
  return converter.convert(node, scope)
}

const emptyParams: Schema = { type: 'object', properties: {}, additionalProperties: false }

/** Finds the named types of each object. If a name has two, one describes the deleted object. */
function objectsOf(definitions: Record<string, Schema>): Record<string, Schema> {
  const objects: Record<string, Schema[]> = {}
  for (const [key, { properties, required }] of Object.entries(definitions)) {
    const [name] = properties?.object?.enum ?? []
    const nested = key.split(':')[1]?.includes('.')
    if (!name || nested || !required?.includes('object')) continue
    objects[name] = [...(objects[name] ?? []), { $ref: `#/definitions/${key}` }]
  }
  return Object.fromEntries(Object.entries(objects).map(([name, all]) => [name, all[1] ? { anyOf: all } : all[0]!]))
}
