import { relative } from 'node:path'
import type TypeScript from 'typescript'
import type { Schema } from '../schema'
import { entityName, type FoundType, type ModuleGraph, type Scope } from './module-graph'

export interface TypeConverter {
  /** Every named type met so far. */
  definitions: Record<string, Schema>
  convert(node: TypeScript.TypeNode, scope: Scope, generics?: Generics): Schema
  /** The key in `definitions` that the type has, or will have once it is met. */
  keyOf(found: FoundType): string
}

/** The types that a generic's parameters stand for while its body is read. */
type Generics = ReadonlyMap<string, Schema>

interface Members {
  properties: Record<string, Schema>
  required: string[]
  rest?: Schema
}

const noGenerics: Generics = new Map()

/** The types call these fields `number`, but they are not integers. All other numbers of Stripe's API are. */
const fractional =
  /percent|percentage|rate$|latitude|longitude|^(height|length|width|weight)$|aggregated_value|risk_score/

/**
 * Turns type nodes into JSON Schema. Interfaces become named definitions, so types may be recursive, and generics are
 * written out. An unknown kind of type throws, because a silent gap would weaken the conformance check. `elsewhere`
 * gives the schemas of types that are written by other means.
 */
export function createTypeConverter(
  ts: typeof TypeScript,
  graph: ModuleGraph,
  root: string,
  elsewhere: Readonly<Record<string, Schema>> = {},
): TypeConverter {
  const definitions: Record<string, Schema> = {}
  const { SyntaxKind } = ts

  function convert(node: TypeScript.TypeNode, scope: Scope, generics: Generics = noGenerics): Schema {
    switch (node.kind) {
      case SyntaxKind.StringKeyword:
        return { type: 'string' }
      case SyntaxKind.NumberKeyword:
        return { type: 'integer' }
      case SyntaxKind.BooleanKeyword:
        return { type: 'boolean' }
      case SyntaxKind.AnyKeyword:
      case SyntaxKind.UnknownKeyword:
        return {}
    }
    if (ts.isLiteralTypeNode(node)) return literal(node, scope)
    if (ts.isArrayTypeNode(node)) return { type: 'array', items: convert(node.elementType, scope, generics) }
    if (ts.isParenthesizedTypeNode(node)) return convert(node.type, scope, generics)
    if (ts.isUnionTypeNode(node)) return union(node.types.map((part) => convert(part, scope, generics)))
    if (ts.isTypeLiteralNode(node)) return object(membersOf(node.members, scope, generics))
    if (ts.isTypeReferenceNode(node)) return reference(node, scope, generics)
    throw new Error(`${scope.file}: no schema for the type ${SyntaxKind[node.kind]}`)
  }

  function literal(node: TypeScript.LiteralTypeNode, scope: Scope): Schema {
    if (node.literal.kind === SyntaxKind.NullKeyword) return { type: 'null' }
    if (node.literal.kind === SyntaxKind.TrueKeyword) return { const: true }
    if (node.literal.kind === SyntaxKind.FalseKeyword) return { const: false }
    if (ts.isStringLiteral(node.literal)) return { type: 'string', enum: [node.literal.text] }
    if (ts.isNumericLiteral(node.literal)) return { const: Number(node.literal.text) }
    throw new Error(`${scope.file}: no schema for the literal ${SyntaxKind[node.literal.kind]}`)
  }

  function reference(node: TypeScript.TypeReferenceNode, scope: Scope, generics: Generics): Schema {
    const name = entityName(ts, node.typeName)
    const args = (node.typeArguments ?? []).map((argument) => () => convert(argument, scope, generics))
    const [last] = name.slice(-1)
    const [first] = args
    if (name.length === 1) {
      const generic = generics.get(last!)
      if (generic) return generic
      if (last === 'Array' && first) return { type: 'array', items: first() }
      if (last === 'Decimal') return { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' }
      // Readers must expect values unknown to this version, but the sandbox never sends any.
      if (last === 'OtherString') return { type: 'string', enum: [] }
      if (last === 'Partial' && first) return partial(first())
    }
    const found = graph.find(scope, name)
    if (!found) throw new Error(`${scope.file}: cannot find the type ${name.join('.')}`)
    const { declaration } = found
    const foreign = elsewhere[keyOf(found)]
    if (foreign) return foreign
    if (declaration.typeParameters?.length) {
      const given = declaration.typeParameters.map(({ name: parameter }, i) => [parameter.text, args[i]!()] as const)
      return body(found, new Map(given))
    }
    return ts.isTypeAliasDeclaration(declaration) ? body(found, noGenerics) : definition(found)
  }

  function definition(found: FoundType): Schema {
    const key = keyOf(found)
    if (!definitions[key]) {
      definitions[key] = {}
      Object.assign(definitions[key], body(found, noGenerics))
    }
    return { $ref: `#/definitions/${key}` }
  }

  function body({ declaration, scope }: FoundType, generics: Generics): Schema {
    const inner = scope
    if (ts.isTypeAliasDeclaration(declaration)) return convert(declaration.type, inner, generics)
    if (ts.isClassDeclaration(declaration)) throw new Error(`${scope.file}: a class is no data type`)
    const members = membersOf(declaration.members, inner, generics)
    for (const clause of declaration.heritageClauses ?? []) {
      for (const parent of clause.types) inherit(members, parent, scope)
    }
    return object(members)
  }

  function inherit(members: Members, parent: TypeScript.ExpressionWithTypeArguments, scope: Scope): void {
    const name = expressionName(parent.expression)
    const found = graph.find(scope, name)
    if (!found) throw new Error(`${scope.file}: cannot find the parent type ${name.join('.')}`)
    const { properties = {}, required = [] } = body(found, noGenerics)
    members.required = [...new Set([...required.filter((key) => !(key in members.properties)), ...members.required])]
    members.properties = { ...properties, ...members.properties }
  }

  function membersOf(nodes: readonly TypeScript.TypeElement[], scope: Scope, generics: Generics): Members {
    const members: Members = { properties: {}, required: [] }
    for (const node of nodes) {
      if (ts.isIndexSignatureDeclaration(node)) {
        members.rest = convert(node.type, scope, generics)
      } else if (ts.isPropertySignature(node) && node.type) {
        // `deleted?: void` means that only the other half of the union has the field.
        if (node.type.kind === SyntaxKind.VoidKeyword) continue
        const name = ts.isComputedPropertyName(node.name) ? '' : node.name.text
        members.properties[name] = wholeOrFractional(name, convert(node.type, scope, generics))
        if (!node.questionToken) members.required.push(name)
      } else {
        throw new Error(`${scope.file}: no schema for the member ${SyntaxKind[node.kind]}`)
      }
    }
    return members
  }

  function expressionName(node: TypeScript.Expression): string[] {
    if (ts.isIdentifier(node)) return [node.text]
    if (ts.isPropertyAccessExpression(node)) return [...expressionName(node.expression), node.name.text]
    throw new Error(`no name in the expression ${SyntaxKind[node.kind]}`)
  }

  function partial(whole: Schema): Schema {
    const { properties = {} } = whole.$ref ? (definitions[whole.$ref.slice('#/definitions/'.length)] ?? {}) : whole
    return object({ properties: Object.fromEntries(Object.keys(properties).map((key) => [key, {}])), required: [] })
  }

  function keyOf({ declaration, scope }: FoundType): string {
    const file = relative(root, scope.file)
      .replace(/^\.\.\/|\.d\.ts$/g, '')
      .replaceAll('/', '.')
    return `${file}:${[...scope.path, declaration.name?.text].join('.')}`
  }

  return { definitions, convert, keyOf }
}

function object({ properties, required, rest }: Members): Schema {
  return {
    type: 'object',
    properties,
    ...(required.length > 0 && { required }),
    additionalProperties: rest ?? false,
  }
}

/** Joins alternatives into one schema. Literals become one enum, and nested unions are flattened. */
function union(parts: Schema[]): Schema {
  const flat = parts.flatMap((part) => part.anyOf ?? [part])
  const literals = flat.flatMap((part) => part.enum ?? [])
  const others = flat.filter((part) => !part.enum)
  const all = [...(literals.length > 0 ? [{ type: 'string', enum: literals } satisfies Schema] : []), ...others]
  return all.length === 1 ? all[0]! : { anyOf: all }
}

function wholeOrFractional(name: string, schema: Schema): Schema {
  if (!fractional.test(name)) return schema
  if (schema.type === 'integer') return { type: 'number' }
  return schema.anyOf ? { anyOf: schema.anyOf.map((part) => wholeOrFractional(name, part)) } : schema
}
