import pg from 'pg'
import type { CaseAct } from '../generate/truth-case'
import type { World } from '../world'

/** Gives the merchant of an account the configuration of an action. A portal of theirs must have been opened before. */
export async function configureCancelling({ databaseUrl }: World, account: string, act: CaseAct): Promise<void> {
  if (act.mode !== 'immediately') return
  if (!databaseUrl) throw new Error('DATABASE_URL must name the database of the stack that PORTICO_DEMO names')
  const features = {
    subscription_cancel: { enabled: true, mode: act.mode, proration_behavior: act.prorations },
  }
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query(
      `INSERT INTO portal_configurations (merchant_id, id, is_default, active, features, created_at, updated_at)
       SELECT id, 'bpc_truth', true, true, $2, now(), now() FROM merchants WHERE stripe_account_id = $1`,
      [account, JSON.stringify(features)],
    )
    if (rowCount !== 1) throw new Error(`no merchant has the account ${account}`)
  } finally {
    await client.end()
  }
}
