/** A piece of a printed page: plain data, so that a browser and a server make the same page of it. */
export interface Part {
  readonly tag: string;
  readonly name: string;
  readonly inside: readonly (Part | string)[];
}

export const part = (tag: string, name = '', ...inside: readonly (Part | string)[]): Part => ({
  tag,
  name,
  inside,
});

export const text = (words: string, name = ''): Part => part('p', name, words);

/** A page of its own: its title, and what follows. */
export const sheet = (title: string, over: string, ...inside: readonly Part[]): Part =>
  part('section', 'sheet', ...(over ? [text(over, 'over')] : []), part('h1', '', title), ...inside);

/** A heading with what it heads: the start of that always stays on the heading's page. */
export const block = (
  title: string,
  start: readonly Part[],
  rest: readonly Part[] = [],
  tag = 'h2',
): readonly Part[] => [part('div', 'keep', ...(title ? [part(tag, '', title)] : []), ...start), ...rest];

export const list = (items: readonly string[], tag = 'ul'): Part =>
  part(tag, '', ...items.map((item) => part('li', '', item)));

/** Lines to write on. */
export const lines = (count: number): readonly Part[] =>
  Array.from({ length: count }, () => part('div', 'line'));

interface Box {
  readonly label: string;
  readonly ticked: boolean;
}

/** Boxes to tick. A cross is drawn with a letter: colors and backgrounds are often not printed. */
export const boxes = (items: readonly Box[], name = ''): Part =>
  part(
    'ul',
    `boxes ${name}`.trim(),
    ...items.map(({ label, ticked }) => part('li', '', part('span', 'box', ticked ? '×' : ''), label)),
  );

/** Numbers from 0 to 10 to draw a ring around. */
export const scale = (
  label: string,
  [low, high]: readonly [string, string],
  chosen: number | undefined,
): Part =>
  part(
    'div',
    'keep',
    text(label, 'label'),
    part(
      'div',
      'scale',
      ...Array.from({ length: 11 }, (_, value) =>
        part('span', value === chosen ? 'number ringed' : 'number', String(value)),
      ),
    ),
    part('div', 'ends', part('span', '', `0 – ${low}`), part('span', '', `10 – ${high}`)),
  );

/** A whole sentence with room to write at its places; what is known already stands in them. */
export function gaps(template: string, known: Readonly<Record<string, string>>): Part {
  const pieces = template.split(/\{([^{}]*)\}/g);
  return part(
    'p',
    'sentence',
    ...pieces.map((piece, at) => {
      if (at % 2 === 0) return piece;
      const said = known[piece] ?? '';
      return said === '' ? part('span', 'gap') : part('span', 'said', said);
    }),
  );
}
