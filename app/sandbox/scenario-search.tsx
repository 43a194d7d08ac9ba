'use client'

import { useState } from 'react'
import { Button, buttonClass } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { TextField } from '@/components/sandbox/fields'
import { findScenarios } from './find-scenarios'
import { titleOf } from './words'

/**
 * The scenarios as buttons, and a box to find one by a word. With JavaScript they are sifted while one types; without, the
 * box is a form of its own, whose answer is the page with what was found.
 */
export function ScenarioSearch({ account, query: asked }: { account: string | null; query: string }) {
  const [query, setQuery] = useState(asked)
  const groups = findScenarios(query)
  const count = groups.reduce((sum, { scenarios }) => sum + Object.keys(scenarios).length, 0)
  return (
    <>
      <search>
        <form action="/sandbox" className="flex flex-wrap items-end gap-3">
          {account && <input type="hidden" name="account" value={account} />}
          <div className="min-w-0 flex-1 sm:max-w-sm">
            <TextField
              label="Find a scenario"
              type="search"
              name="q"
              value={query}
              onChange={({ target }) => setQuery(target.value)}
              placeholder="trial, debit, yen…"
              autoComplete="off"
            />
          </div>
          <Button>Find</Button>
        </form>
      </search>
      <p role="status" className="text-sm text-muted">
        {count === 0 ? `No scenario has “${query.trim()}”.` : `${count} ${count === 1 ? 'scenario' : 'scenarios'}`}
      </p>
      <form method="post" action="/sandbox/open" target="_blank" className="grid gap-6">
        <input type="hidden" name="account" value={account ?? ''} />
        {groups.map(({ title, scenarios }) => (
          <Card key={title} id={idOf(title)} title={title}>
            <ul className="grid gap-x-4 gap-y-4 sm:grid-cols-2 lg:grid-cols-4">
              {Object.entries(scenarios).map(([name, text]) => (
                <li key={name} className="grid content-start gap-1">
                  <button
                    name="scenario"
                    value={name}
                    aria-describedby={`about-${name}`}
                    className={buttonClass('secondary', 'w-full')}
                  >
                    {titleOf(name)}
                  </button>
                  <p id={`about-${name}`} className="text-xs text-muted">
                    {text}
                  </p>
                </li>
              ))}
            </ul>
          </Card>
        ))}
      </form>
    </>
  )
}

function idOf(title: string): string {
  return `group-${title.toLowerCase().replaceAll(' ', '-')}`
}
