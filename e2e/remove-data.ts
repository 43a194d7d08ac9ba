import { rm } from 'node:fs/promises'
import type { FullConfig } from '@playwright/test'

/** The stack's folder goes with the run that made it. */
export default async function removeData(config: FullConfig): Promise<void> {
  const { dataDir } = config.metadata as { dataDir: string }
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
}
