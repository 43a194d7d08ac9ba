/** The formats of an export: a table, data, or an archive of documents. */
export const exportFormats = ['csv', 'json', 'zip'] as const
export type ExportFormat = (typeof exportFormats)[number]

export const contentTypes: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  zip: 'application/zip',
}
