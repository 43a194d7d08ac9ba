import { scenarios, type ScenarioName } from './index'
import type { ScenarioContext, ScenarioResult } from './scenario'

/** Makes the named customer. The same `seed` and `now` in an empty universe make the same ids and dates. */
export async function runScenario(
  name: ScenarioName,
  {
    now = new Date(),
    seed = 'portico',
    ...context
  }: Pick<ScenarioContext, 'stripe' | 'sandboxUrl'> & Partial<ScenarioContext>,
): Promise<ScenarioResult> {
  return scenarios[name]({ ...context, now, seed })
}
