import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startSandbox, type RunningSandbox } from '../../server'
import { recordRecipe } from '../recorder'
import { recipes, type Recipe } from './recipes'
import { cliEnvironment, runRecipe, stripeCli, type RecipeRun } from './run-recipe'

const runs = new Map<string, Promise<RecipeRun>>()
let home: string
let sandbox: RunningSandbox

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'portico-recipes-'))
  sandbox = await startSandbox({ port: 0 })
  startTwoAtATime()
})

afterAll(async () => {
  await sandbox.close()
  rmSync(home, { recursive: true, force: true })
})

describe('Stripe’s own recipes', () => {
  it.each(recipes)('$name', { timeout: 60_000 }, async (recipe) => {
    const run = await runs.get(recipe.name)
    const emitted = run?.passed ? eventTypes(recipe) : []
    const passed = emitted.includes(recipe.event ?? recipe.name)
    recordRecipe(recipe.name, passed)
    expect(run?.output).toContain('Trigger succeeded')
    expect(emitted).toContain(recipe.event ?? recipe.name)
  })

  it('are all ones that the installed CLI has', () => {
    const help = execFileSync(stripeCli(), ['trigger', '--help'], { encoding: 'utf8', env: cliEnvironment(home) })
    const known = Array.from(help.matchAll(/^ {2}([a-z_0-9.]+)$/gm), ([, name]) => name)
    expect(known).toEqual(expect.arrayContaining(recipes.map(({ name }) => name)))
  })
})

function startTwoAtATime(): void {
  const lanes = [Promise.resolve(), Promise.resolve()]
  recipes.forEach((recipe, i) => {
    const run = lanes[i % 2]!.then(() => runRecipe(recipe, sandbox.url, keyOf(recipe), home))
    runs.set(recipe.name, run)
    lanes[i % 2] = run.then(() => undefined)
  })
}

/** Each recipe has a universe of its own. */
function keyOf({ name }: Recipe): string {
  return `sk_test_recipe_${name.replaceAll('.', '_')}`
}

/** Of the recipe's account, and of those connected to it. */
function eventTypes(recipe: Recipe): string[] {
  const universes = sandbox.sandbox.all().filter(({ key }) => `sk_test_${key}` === keyOf(recipe))
  return universes.flatMap((universe) =>
    universe
      .collection('event')
      .all()
      .map(({ type }) => type),
  )
}
