import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { clearData } from '../../launcher/clear-data'

/** A data folder for one run, which the database's account can enter, and a function that removes it. */
export async function makeDataFolder(name: string): Promise<{ dataDir: string; remove: () => Promise<void> }> {
  const dataDir = await mkdtemp(path.join(tmpdir(), `portico-${name}-`))
  await chmod(dataDir, 0o711)
  return {
    dataDir,
    remove: async () => {
      clearData(dataDir)
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
