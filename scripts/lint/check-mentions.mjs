import { staleMentions } from './stale-mentions.mjs'

const stale = staleMentions(process.argv[2] ?? '.')
for (const { file, line, mention } of stale) console.error(`${file}:${line} mentions ${mention}, which does not exist`)
if (stale.length > 0) process.exitCode = 1
