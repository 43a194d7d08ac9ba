'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { SelectField, TextField } from '@/components/sandbox/fields'
import type { ScenarioName } from '@/sandbox/scenarios'
import { findScenarios, type ScenarioQuery } from './find-scenarios'
import { ScenarioCard } from './scenario-card'
import { scenarioGroups } from './scenario-groups'

/**
 * The scenarios as cards, a box to find one by a word and a choice of group. With JavaScript they are sifted while one
 * types; without, the box is a form of its own, whose answer is the page with what was found.
 */
export function ScenarioSearch({ account, query: asked }: { account: string | null; query: ScenarioQuery }) {
  const [query, setQuery] = useState(asked)
  const groups = findScenarios(query)
  const count = groups.reduce((sum, { scenarios }) => sum + Object.keys(scenarios).length, 0)
  return (
    <>
      <search>
        <form action="/sandbox" className="flex flex-wrap items-end gap-3">
          {account && <input type="hidden" name="account" value={account} />}
          <div className="min-w-0 flex-1 basis-56 sm:max-w-sm">
            <TextField
              label="Find a scenario"
              type="search"
              name="q"
              value={query.text}
              onChange={({ target }) => setQuery({ ...query, text: target.value })}
              placeholder="trial, debit, yen…"
              autoComplete="off"
            />
          </div>
          <div className="min-w-0 basis-44">
            <SelectField
              label="Group"
              name="group"
              value={query.group}
              onChange={({ target }) => setQuery({ ...query, group: target.value })}
            >
              <option value="">All groups</option>
              {scenarioGroups.map(({ title }) => (
                <option key={title}>{title}</option>
              ))}
            </SelectField>
          </div>
          <Button>Find</Button>
        </form>
      </search>
      <p role="status" className="text-sm text-muted">
        {count === 0 ? nothingFound(query) : `${count} ${count === 1 ? 'scenario' : 'scenarios'}`}
      </p>
      <form method="post" action="/sandbox/open" target="_blank" className="grid gap-6">
        <input type="hidden" name="account" value={account ?? ''} />
        {groups.map(({ title, scenarios }) => (
          <Card key={title} id={idOf(title)} title={title}>
            <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
              {Object.entries(scenarios).map(([name, text]) => (
                <ScenarioCard key={name} name={name as ScenarioName} text={text} />
              ))}
            </ul>
          </Card>
        ))}
      </form>
    </>
  )
}

function nothingFound({ text, group }: ScenarioQuery): string {
  return `No scenario${group && ` under ${group}`} has “${text.trim()}”.`
}

function idOf(title: string): string {
  return `group-${title.toLowerCase().replaceAll(' ', '-')}`
}
