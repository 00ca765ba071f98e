import { CUTS } from './lit-cuts.js';

// Browsers that this build is for can all adopt a style sheet.
const CSS_TAG = `export const supportsAdoptingStyleSheets = true;
export class CSSResult {}
export const unsafeCSS = (text) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(text); return sheet; };
export const css = (texts) => unsafeCSS(texts[0]);
export const getCompatibleStyle = (sheet) => sheet;
export const adoptStyles = (root, sheets) => { root.adoptedStyleSheets = sheets; };`;

/** Lit's module without what the elements do not use; `undefined` for every other module. */
export function smallLit(id, code) {
  const path = id.split('?')[0].replaceAll('\\', '/');
  if (path.endsWith('/@lit/reactive-element/css-tag.js')) return CSS_TAG;
  const module = Object.keys(CUTS).find((name) => path.endsWith(`/node_modules/${name}`));
  return module && cut(module, code);
}

/** Takes each text out, and stops when Lit no longer has it, or has it twice. */
export function cut(module, code, cuts = CUTS[module]) {
  let small = code;
  for (const [text, instead] of cuts) {
    const [before, after, ...more] = small.split(text);
    if (after === undefined || more.length > 0) {
      const times = after === undefined ? 'not there' : `there ${more.length + 1} times`;
      throw new Error(
        `${module} has changed. This text is ${times}, and scripts/cdn/lit-cuts.js takes it out: ${text}`,
      );
    }
    small = before + instead + after;
  }
  return small;
}

/** The plugin: the script tag's own Lit. */
export const litOnDiet = () => ({
  name: 'small-lit',
  enforce: 'pre',
  transform(code, id) {
    const small = smallLit(id, code);
    return small === undefined ? undefined : { code: small, map: null };
  },
});
