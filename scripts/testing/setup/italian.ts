import { loadLanguage } from '@/lib/i18n/load-language'

// The language of the documented example, which many tests read without a request that would have loaded it.
await loadLanguage('it')
