/** A piece of a page: text, or an element with what is in it. */
export type Piece = string | Tag;

export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | true>>;
  readonly inside: readonly Piece[];
}

type Inside = Piece | false | undefined | readonly Inside[];

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const INLINE = new Set(['a', 'br', 'span']);

export const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter);

/** An element. Its attributes are what follows the name in brackets: `tag('p.soft', 'Words')`. */
export function tag(
  selector: string,
  inside: Inside = [],
  attributes: Readonly<Record<string, string | true>> = {},
): Tag {
  const [name = '', ...classes] = selector.split('.');
  const all = classes.length > 0 ? { class: classes.join(' '), ...attributes } : attributes;
  return { name, attributes: all, inside: flat(inside) };
}

function flat(inside: Inside): readonly Piece[] {
  if (inside === false || inside === undefined) return [];
  return isList(inside) ? inside.flatMap(flat) : [inside];
}

const isList = (inside: Inside): inside is readonly Inside[] => Array.isArray(inside);

/** The markup, a line for each element that stands on its own. */
export function print(piece: Piece, margin = ''): string {
  if (typeof piece === 'string') return margin + escape(piece);
  const { name, attributes, inside } = piece;
  const start = `${margin}<${name}${Object.entries(attributes).map(attribute).join('')}>`;
  const end = name === 'br' ? '' : `</${name}>`;
  if (inside.every(isInline)) return start + inside.map((part) => print(part)).join('') + end;
  return [start, ...inside.map((part) => print(part, `${margin}  `)), margin + end].join('\n');
}

const isInline = (piece: Piece): boolean => typeof piece === 'string' || INLINE.has(piece.name);

const attribute = ([name, value]: readonly [string, string | true]): string =>
  value === true ? ` ${name}` : ` ${name}="${escape(value)}"`;
