const accents = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  c: 'ç',
  n: 'ñ',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
};
const machineKeys = new Set([
  'id',
  'kind',
  'doi',
  'href',
  'exercise',
  'scale',
  'comparedWith',
  'language',
  'direction',
  'version',
  '$schema',
]);

/** Two made-up languages from English, for tests: one 40% longer, one that runs right to left. */
export function pseudoLanguages(english) {
  return [
    { ...mapWords(english, longer), language: 'en-XA' },
    { ...mapWords(english, rightToLeft), language: 'ar-XB', direction: 'rtl' },
  ];
}

function mapWords(value, change, name = '') {
  if (typeof value === 'string') return machineKeys.has(name) ? value : change(value);
  if (Array.isArray(value)) return value.map((item) => mapWords(item, change, name));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapWords(item, change, key)]));
}

// Places such as {count} stay as they are, or the sentences would lose their numbers.
const outsidePlaces = (text, change) =>
  text
    .split(/(\{[^}]*\})/)
    .map((part) => (part.startsWith('{') ? part : change(part)))
    .join('');

function longer(text) {
  const accented = outsidePlaces(text, (part) =>
    part.replace(/[aeioucnAEIOU]/g, (letter) => accents[letter] ?? letter),
  );
  const extra = Math.ceil(text.length * 0.4);
  return `${accented} ${'lorem ipsum '
    .repeat(Math.ceil(extra / 12))
    .slice(0, extra)
    .trim()}`.trim();
}

// The marks turn the writing around without changing a letter, so that texts can still be found.
const rightToLeft = (text) => outsidePlaces(text, (part) => part.replace(/[^\s{}]+/g, '\u202e$&\u202c'));
