import { fullFolders, mostFiles } from './full-folders.mjs'

const full = fullFolders(process.argv[2] ?? '.')
for (const { folder, count } of full)
  console.error(`${folder} holds ${count} source files; split it by subject, ${mostFiles} at most`)
if (full.length > 0) process.exitCode = 1
