/// <reference types="vite/client" />
const sheets = import.meta.glob<string>('../src/themes/*.css', {
  query: '?inline',
  import: 'default',
  eager: true,
});

/** The presets that ship, by name. */
export const themes: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(sheets).map(([path, text]) => [path.replace(/^.*\/|\.css$/g, ''), text]),
);
