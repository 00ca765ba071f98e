/** Code within a line. In a table, a bar would end the cell. */
export const code = (text) => `\`${text}\``;

const cell = (text) => text.replaceAll('|', '\\|');
const row = (cells) => `| ${cells.map(cell).join(' | ')} |`;

/** A table; columns in which nothing stands are left out. */
export function table(head, rows) {
  const filled = head.map((_, at) => rows.some((cells) => cells[at] !== ''));
  const keep = (cells) => cells.filter((_, at) => filled[at]);
  return [keep(head), keep(head).map(() => '---'), ...rows.map(keep)].map(row).join('\n');
}
