import { createRequire } from 'node:module'

type Trace = (
  files: string[],
  options: { base: string; processCwd: string; ignore: (file: string) => boolean },
) => Promise<{ fileList: Set<string>; warnings: Set<Error> }>

const require = createRequire(import.meta.url)

// The release holds what Next says that Next needs; by its imports alone, it would bring its bundlers. TypeScript is
// for a configuration of the job queue in TypeScript (node_modules/cosmiconfig/dist/loaders.js).
const ignored = ['node_modules/next/', 'node_modules/typescript/']

/** The files in node_modules that `programs` need at run time, relative to `root`. Next traces a build with this tool. */
export async function tracePackages(root: string, programs: string[]): Promise<string[]> {
  const { nodeFileTrace } = require('next/dist/compiled/@vercel/nft') as { nodeFileTrace: Trace }
  const ignore = (file: string) => ignored.some((folder) => file.startsWith(folder))
  const { fileList } = await nodeFileTrace(programs, { base: root, processCwd: root, ignore })
  return [...fileList].filter((file) => file.startsWith('node_modules/'))
}
