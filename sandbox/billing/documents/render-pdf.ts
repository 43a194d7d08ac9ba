const linesPerPage = 52
const [width, height, margin, leading] = [595, 842, 56, 14]

/** Renders lines of text as a plain PDF, 52 to a page. Characters outside Latin-1 become "?". */
export function renderPdf(title: string, lines: string[]): Buffer {
  const pages: string[][] = []
  for (let start = 0; start < Math.max(1, lines.length); start += linesPerPage) {
    pages.push(lines.slice(start, start + linesPerPage))
  }
  const kids = pages.map((_, index) => `${5 + 2 * index} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Title (${escape(title)}) >>`,
    ...pages.flatMap((page, index) => {
      const content = contentOf(page)
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /Font << /F1 3 0 R >> >> ` +
          `/Contents ${6 + 2 * index} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ]
    }),
  ]
  return assemble(objects)
}

function contentOf(lines: string[]): string {
  const shown = lines.map((line, index) => `${index === 0 ? '' : `0 -${leading} Td `}(${escape(line)}) Tj`)
  return `BT /F1 10 Tf ${margin} ${height - margin} Td ${shown.join('\n')} ET`
}

/** Writes the header, the numbered objects, and the table of where each object begins. */
function assemble(objects: string[]): Buffer {
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
  return Buffer.from(`${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`, 'latin1')
}

function escape(text: string): string {
  return text.replace(/[^\x20-\x7e\xa0-\xff]/g, '?').replace(/[\\()]/g, '\\$&')
}
