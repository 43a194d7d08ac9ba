'use client'

import { useEffect, useState } from 'react'

const names = ['portico:opened', 'portico:changed', 'portico:closed']

export function ShopEvents() {
  const [events, setEvents] = useState<string[]>([])
  useEffect(() => {
    const add = ({ type }: Event) => setEvents((known) => [...known, type])
    for (const name of names) document.addEventListener(name, add)
    return () => names.forEach((name) => document.removeEventListener(name, add))
  }, [])
  return (
    <div role="log" aria-labelledby="events" className="text-sm">
      {events.length === 0 ? (
        <p className="text-muted">Nothing yet: open the portal, change something, close it.</p>
      ) : (
        <ol className="list-inside list-decimal">
          {events.map((name, index) => (
            <li key={index}>
              <code>{name}</code>
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
