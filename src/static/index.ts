export { FALLBACK_ELEMENTS, renderFallback, type FallbackOptions } from './fallback.js';
export type { InterfaceWords } from './parts.js';
export { renderWorksheet, type WorksheetOptions } from './worksheet.js';
