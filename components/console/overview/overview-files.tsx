import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { csvSeparators, usualSeparator } from '@/lib/documents/export/csv-separator'
import { translator } from '@/lib/i18n'

type OverviewFilesProps = {
  /** where the files lie */
  files: string
  /** the merchant's language, whose spreadsheets the console's people most likely use */
  locale: string
}

/** The overview's tables to download; a plain form, so that the separator is part of a file's address. */
export function OverviewFiles({ files, locale }: OverviewFilesProps) {
  const t = translator('en', 'export')
  return (
    <form className="flex flex-wrap gap-2">
      <select
        name="separator"
        defaultValue={usualSeparator(locale)}
        aria-label={t('separator.label')}
        className="min-h-11 rounded-lg border border-line-strong bg-surface px-3 text-base sm:text-sm"
      >
        {csvSeparators.map((separator) => (
          <option key={separator} value={separator}>
            {t(`separator.${separator}`)}
          </option>
        ))}
      </select>
      <Button formAction={`${files}/months.csv`}>
        <Icon name="download" /> Figures (CSV)
      </Button>
      <Button formAction={`${files}/cancellations.csv`}>
        <Icon name="download" /> Cancellations (CSV)
      </Button>
    </form>
  )
}
