/** What the analyzer finds but nobody outside may rely on. */
const isPrivate = ({ name, privacy }) =>
  name.startsWith('#') || name.startsWith('_') || (privacy !== undefined && privacy !== 'public');

/** Lit's own hooks, which an element only fills in. */
const LIT_HOOKS = new Set([
  'connectedCallback',
  'disconnectedCallback',
  'attributeChangedCallback',
  'adoptedCallback',
  'createRenderRoot',
  'firstUpdated',
  'getUpdateComplete',
  'render',
  'scheduleUpdate',
  'shouldUpdate',
  'styles',
  'shadowRootOptions',
  'update',
  'updated',
  'willUpdate',
]);

/** Leaves in what an element promises, and names modules as the package ships them. */
function publicOnly() {
  return {
    name: 'public-only',
    packageLinkPhase({ customElementsManifest: manifest }) {
      for (const module of manifest.modules) {
        module.declarations.forEach(trim);
        // Each element passes the types of its events on; the classes are not its own.
        module.exports = module.exports?.filter(({ name }) => name !== '*');
      }
      renameModules(manifest);
      // The order of files differs between systems; the manifest must not.
      manifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
    },
  };
}

function trim(declaration) {
  const { members, attributes, events, superclass } = declaration;
  if (superclass?.name === 'Event') declaration.superclass = { name: 'Event', package: 'global:' };
  if (members) declaration.members = members.filter((it) => !isPrivate(it) && !LIT_HOOKS.has(it.name));
  for (const member of declaration.members ?? []) {
    // `exactOptionalPropertyTypes` asks for it in the code; in a table it says nothing.
    if (member.type) member.type.text = member.type.text.replace(/ \| undefined$/, '');
    // With `@attr` alone on its line the analyzer takes the next tag for the name.
    if (member.attribute) member.attribute = attributeName(member);
  }
  if (attributes) declaration.attributes = declaration.members.filter((it) => it.attribute).map(asAttribute);
  if (events) declaration.events = events.filter((event) => !isEcho(event, events));
}

function attributeName({ name, attribute }) {
  return typeof attribute === 'string' && /^[a-z]/.test(attribute) ? attribute : name.toLowerCase();
}

// The analyzer's own list also holds inner state, which stands among `static properties` too.
function asAttribute({ name, attribute, type, default: initial, description, inheritedFrom }) {
  return { name: attribute, type, default: initial, description, fieldName: name, inheritedFrom };
}

/** For `dispatchEvent(new SomeEvent(this.id))` the analyzer adds an event "id", or one without a name. */
function isEcho(event, events) {
  const documented = ({ name, description }) => Boolean(name && description);
  return !documented(event) && events.some((it) => documented(it) && it.type?.text === event.type?.text);
}

function renameModules(value) {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if ((key === 'module' || key === 'path') && typeof inner === 'string') value[key] = shipped(inner);
    else renameModules(inner);
  }
}

function shipped(path) {
  return path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
}

export default {
  globs: ['src/elements/mend-*.ts', 'src/elements/events.ts'],
  exclude: ['src/elements/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicOnly()],
};
