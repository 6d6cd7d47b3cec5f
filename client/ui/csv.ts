/** A table as CSV (RFC 4180). A cell that a spreadsheet would take for a formula is made plain text. */
export function csvOf({
  columns,
  rows,
}: {
  columns: readonly string[]
  rows: readonly (readonly (string | number)[])[]
}): string {
  return [columns, ...rows].map(row => row.map(cell).join(',')).join('\r\n')
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
