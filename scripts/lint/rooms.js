import { dirname, relative, resolve, sep } from 'node:path';

/**
 * What each room of src may import: other rooms, and packages by the start of their name.
 * `entry` is the rest: index, define and mend, which only put the rooms together.
 */
const MAY_IMPORT = {
  journey: { rooms: ['journey'], packages: [] },
  program: { rooms: ['program'], packages: ['valibot'] },
  elements: { rooms: ['elements', 'journey', 'program'], packages: ['lit', '@lit/context'] },
  entry: { rooms: ['entry', 'elements', 'journey', 'program'], packages: ['lit', '@lit/context'] },
};

/** Keeps imports within src one-way, so that each room can be read, tested and loaded without those above it. */
export const roomsRule = {
  meta: {
    type: 'problem',
    messages: {
      room: 'src/{{from}} must not import from src/{{to}}. Imports run elements → journey, program.',
      entry: 'The rooms must not import index, define or mend: those import the rooms.',
      outside: 'src must not import from outside of src.',
      package: 'src/{{from}} must not import the package "{{specifier}}".',
    },
    schema: [],
  },
  create(context) {
    const src = resolve(context.cwd, 'src');
    const from = roomOf(src, context.filename);
    const allowed = MAY_IMPORT[from];
    if (!allowed) return {};
    const check = (source) => {
      if (typeof source?.value !== 'string') return;
      const specifier = source.value;
      if (!specifier.startsWith('.')) {
        const fits = allowed.packages.some((name) => specifier === name || specifier.startsWith(`${name}/`));
        if (!fits) context.report({ node: source, messageId: 'package', data: { from, specifier } });
        return;
      }
      const to = roomOf(src, resolve(dirname(context.filename), specifier));
      if (allowed.rooms.includes(to)) return;
      const messageId = to === undefined ? 'outside' : to === 'entry' ? 'entry' : 'room';
      context.report({ node: source, messageId, data: { from, to } });
    };
    return {
      ImportDeclaration: ({ source }) => check(source),
      ExportNamedDeclaration: ({ source }) => check(source),
      ExportAllDeclaration: ({ source }) => check(source),
      ImportExpression: ({ source }) => check(source),
      TSImportType: ({ source, argument }) => check(source ?? argument.literal),
    };
  },
};

function roomOf(src, file) {
  const [first] = relative(src, file).split(sep);
  if (first === '..') return undefined;
  return ['journey', 'program', 'elements'].includes(first) ? first : 'entry';
}
