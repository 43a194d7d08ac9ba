import type { Config } from 'tailwindcss'

/** Colours are the roles defined in app/globals.css, so dark mode and the merchant's brand need no extra classes. */
export default {
  content: ['./app/**/*.tsx', './components/**/*.tsx'],
  theme: {
    extend: {
      colors: {
        canvas: 'var(--canvas)',
        surface: 'var(--surface)',
        sunken: 'var(--sunken)',
        line: 'var(--line)',
        'line-strong': 'var(--line-strong)',
        ink: 'var(--ink)',
        muted: 'var(--muted)',
        accent: 'var(--accent)',
        'accent-hover': 'var(--accent-hover)',
        'on-accent': 'var(--on-accent)',
        'accent-text': 'var(--accent-text)',
        good: 'var(--good)',
        'good-tint': 'var(--good-tint)',
        warn: 'var(--warn)',
        'warn-tint': 'var(--warn-tint)',
        bad: 'var(--bad)',
        'bad-tint': 'var(--bad-tint)',
        info: 'var(--info)',
        'info-tint': 'var(--info-tint)',
      },
    },
  },
} satisfies Config
