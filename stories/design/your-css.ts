import { html, type TemplateResult } from 'lit';

type Look = readonly (readonly [name: string, value: string])[];

// What the builder has a field for.
const FIELDS: Readonly<Record<string, string>> = {
  '--mend-accent': 'accent',
  '--mend-surface': 'surface',
  '--mend-text': 'text',
  '--mend-radius': 'radius',
  '--mend-title-font': 'title-font',
  'font-family': 'font',
};

const cssOf = (look: Look): string =>
  look.length === 0
    ? '/* Change something in the controls. */'
    : `:root {\n${look.map(([name, value]) => `  ${name}: ${value};`).join('\n')}\n}`;

/** The builder with this look filled in, where a page and its elements are chosen. */
function builderFor(look: Look): string {
  const said = look.flatMap(([name, value]) => (FIELDS[name] ? [[FIELDS[name], value]] : []));
  const has = (field: string) => said.some(([name]) => name === field);
  if (has('accent')) said.push(['own-accent', 'yes']);
  if (has('surface') && has('text')) said.push(['own-colors', 'yes']);
  said.push(['piece', 'step-card']);
  return `./cdn/builder/index.html#${new URLSearchParams(said).toString()}`;
}

async function copy(event: Event, code: string): Promise<void> {
  const button = event.currentTarget as HTMLElement;
  try {
    await navigator.clipboard.writeText(code);
    button.textContent = 'Copied';
  } catch {
    const shown = button.parentElement?.querySelector('pre');
    if (shown) getSelection()?.selectAllChildren(shown);
    button.textContent = 'Selected: press Ctrl or ⌘ and C';
  }
}

/** The lines for a style sheet, to copy, and the way on to a snippet for a whole page. */
export function yourCss(look: Look): TemplateResult {
  const code = cssOf(look);
  return html`<section class="your-css" aria-label="For your style sheet">
    <h2>For your style sheet</h2>
    <pre tabindex="0" aria-label="CSS"><code>${code}</code></pre>
    <button @click=${(event: Event) => copy(event, code)}>Copy</button>
    <p><a href=${builderFor(look)} target="_blank">Go on in the embed builder</a> for a snippet with elements.</p>
  </section>`;
}
