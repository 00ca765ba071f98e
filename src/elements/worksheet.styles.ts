/** Black on white, no fills: lines and rings are borders, since backgrounds are often not printed. */
export const worksheetStyles = `
  @page { margin: 15mm 16mm; @bottom-center { content: counter(page) ' / ' counter(pages); font: 8pt sans-serif; } }
  * { box-sizing: border-box; }
  body { margin: 0; color: #000; background: #fff; font: 10.5pt/1.4 Georgia, 'Times New Roman', serif; }
  .sheet + .sheet { break-before: page; }
  .keep, .scale, .boxes li, .line, blockquote { break-inside: avoid; }
  .over { margin: 0 0 2mm; font-size: 9pt; }
  h1 { margin: 0 0 4mm; font-size: 19pt; font-weight: 600; line-height: 1.2; break-after: avoid; }
  h2 { margin: 4mm 0 1.2mm; font-size: 11.5pt; font-weight: 600; break-after: avoid; }
  p { margin: 0 0 1.5mm; overflow-wrap: anywhere; orphans: 3; widows: 3; }
  .idea { font-size: 11.5pt; font-style: italic; }
  .soft { font-size: 9pt; }
  .label { margin-block-start: 2.5mm; font-weight: 600; }
  .answer { margin-block: 2mm 4mm; padding-inline-start: 4mm; border-inline-start: 1pt solid #000; white-space: pre-wrap; }
  ul, ol { margin: 0 0 1.5mm; padding-inline-start: 6mm; }
  li { margin-block-end: 0.8mm; overflow-wrap: anywhere; }
  blockquote { margin: 0 0 2mm; padding-inline-start: 4mm; border-inline-start: 0.5pt solid #000; }
  .note { margin-block: 3mm; padding: 2.5mm 3.5mm 1mm; border: 0.75pt solid #000; }
  .line { block-size: 8mm; border-block-end: 0.5pt solid #777; }
  .boxes { padding: 0; list-style: none; }
  .boxes li { display: flex; gap: 2.5mm; align-items: baseline; }
  .box { flex: none; inline-size: 3.6mm; block-size: 3.6mm; border: 0.75pt solid #000; text-align: center; font: 700 12pt/3mm sans-serif; align-self: start; margin-block-start: 0.9mm; }
  .boxes.row { display: flex; flex-wrap: wrap; column-gap: 6mm; }
  .groups { columns: 2; column-gap: 8mm; font-size: 10pt; }
  .groups h2 { margin-block-start: 0; }
  .groups .keep { padding-block-end: 2mm; }
  .groups .soft { margin-block-end: 0.8mm; }
  .groups li { margin-block-end: 0.2mm; }
  .scale { display: flex; justify-content: space-between; margin-block: 2mm 1mm; }
  .number { inline-size: 8mm; block-size: 8mm; border: 0.5pt solid #999; border-radius: 50%; text-align: center; line-height: 7.6mm; }
  .ringed { border: 2.25pt solid #000; font-weight: 700; line-height: 6.4mm; }
  .ends { display: flex; justify-content: space-between; margin-block-end: 3mm; font-size: 9pt; }
  .sentence { margin-block: 2mm 3mm; line-height: 2.3; orphans: 2; widows: 2; }
  .gap { display: inline-block; inline-size: 62mm; max-inline-size: 100%; block-size: 1em; border-block-end: 0.5pt solid #777; }
  .said { font-weight: 600; border-block-end: 0.5pt solid #777; }
  .ranks .line { inline-size: 100%; }
`;
