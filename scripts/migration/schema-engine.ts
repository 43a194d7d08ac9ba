import { createRequire } from 'node:module'
import { readFile } from 'node:fs/promises'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

/**
 * The SQL that changes the database at `databaseUrl` to match `schema`, the text of a Prisma schema; empty if it does
 * already. It uses Prisma's engine as WebAssembly, because the native one is downloaded at run time and needs a
 * network.
 */
export async function diffSchema(databaseUrl: string, schema: string): Promise<string> {
  await loadEngine()
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 })
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(characterAwareAdapter(pool))
    const files = [{ path: 'schema.prisma', content: schema }]
    const instance = await engine.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter)
    const { stdout } = await instance.diff({
      from: { tag: 'schemaDatasource', files, configDir: '.' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    })
    const sql = stdout?.trim() ?? ''
    return sql === '-- This is an empty migration.' ? '' : sql
  } finally {
    await pool.end()
  }
}

let loaded: Promise<void> | undefined

function loadEngine(): Promise<void> {
  return (loaded ??= instantiateEngine())
}

async function instantiateEngine(): Promise<void> {
  // The engine leaves its reason here when it panics.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (reason: string) => console.error(reason) } })
  const folder = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = await readFile(folder.replace(/\.js$/, '.wasm'))
  const imports = { './schema_engine_bg.js': engine as unknown as WebAssembly.ModuleImports }
  const { instance } = await WebAssembly.instantiate(bytes, imports)
  engine.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
}

const charOid = 18
const textOid = 25

/**
 * Prisma's adapter over `pool`, extended to columns of type "char". The catalogs are full of them and the engine wants
 * them as characters, but the adapter refuses the type. It sees text, and the column's type is set afterwards.
 */
function characterAwareAdapter(pool: pg.Pool): PrismaPg {
  const charColumns = new WeakMap<unknown[], number[]>()
  const query = pool.query.bind(pool) as (config: pg.QueryArrayConfig) => Promise<pg.QueryArrayResult>
  const noteCharColumns = async (config: pg.QueryArrayConfig) => {
    const result = await query(config)
    const columns = result.fields.flatMap((field, index) => (field.dataTypeID === charOid ? [index] : []))
    charColumns.set(result.rows, columns)
    for (const index of columns) Object.assign(result.fields[index] ?? {}, { dataTypeID: textOid })
    return result
  }
  const factory = new PrismaPg(Object.assign(pool, { query: noteCharColumns }))
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const adapter = await connect()
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (statement) => {
      const result = await queryRaw(statement)
      for (const index of charColumns.get(result.rows) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character
      return result
    }
    return adapter
  }
  return factory
}
