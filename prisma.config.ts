import { fileURLToPath } from 'node:url'
import { defineConfig } from 'prisma/config'

// Otherwise the CLI tries to download an engine before every command, and fails without a network.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(new URL('prisma/schema-engine.sh', import.meta.url))

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
})
