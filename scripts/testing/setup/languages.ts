import { loadLanguages } from '@/lib/i18n/load-language'

// Rules are tested in every language, and a page would have read its own before they run.
await loadLanguages()
