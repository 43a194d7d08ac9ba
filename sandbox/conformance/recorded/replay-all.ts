import { loadSandboxValidator } from '../load-sandbox-validator'
import { explainDifferences, type Explanation } from './explain-differences'
import { readConversations } from './read-conversations'
import { replayConversation, type Found } from './replay-conversation'

export interface Replay extends Explanation {
  conversations: number
  calls: number
  found: Found[]
}

/** Replays every conversation of a folder in a sandbox of its own and explains the differences. */
export async function replayAll(folder: string): Promise<Replay> {
  const conversations = readConversations(folder)
  const validator = await loadSandboxValidator()
  const found: Found[] = []
  for (const conversation of conversations) found.push(...(await replayConversation(conversation, validator)))
  const calls = conversations.reduce((sum, each) => sum + each.calls.length, 0)
  return { conversations: conversations.length, calls, found, ...explainDifferences(found) }
}
