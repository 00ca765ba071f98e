import { sendKeys } from '@web/test-runner-commands';
import { computeAccessibleDescription, computeAccessibleName, getRole } from 'dom-accessibility-api';

/**
 * Finds what a person finds, and does what a person does.
 *
 * Everything below `root` is searched as it is shown: into open shadow roots, and slotted content where its slot is.
 * What is not rendered, inert or `aria-hidden` does not exist. Names are computed inside the element's own root, as
 * browsers do: a label or an `aria-labelledby` never reaches across a shadow boundary. Roles and names given through
 * `ElementInternals` cannot be read from outside, so they are not seen here.
 */
export interface Query {
  /** The whole accessible name, or a pattern in it. */
  name?: string | RegExp;
  /** The whole accessible description, or a pattern in it. */
  description?: string | RegExp;
  /** The level of a heading. */
  level?: number;
  checked?: boolean;
  current?: boolean;
  disabled?: boolean;
  expanded?: boolean;
  pressed?: boolean;
  selected?: boolean;
}

type Root = Element | ShadowRoot | Document;

/** The one element with this role and name. Throws with a list of what is there. */
export function getByRole<E extends HTMLElement = HTMLElement>(
  root: Root,
  role: string,
  query: Query = {},
): E {
  const found = findAll<E>(root, role, query);
  const [first] = found;
  if (first && found.length === 1) return first;
  const count = found.length === 0 ? 'Nothing' : `${found.length} elements, not one,`;
  throw new Error(`${count} with ${describe(role, query)}.\n${inventory(root)}`);
}

/** The one element with this role and name, or undefined. Still throws when there are several. */
export function queryByRole<E extends HTMLElement = HTMLElement>(
  root: Root,
  role: string,
  query: Query = {},
): E | undefined {
  return findAll(root, role, query).length === 0 ? undefined : getByRole<E>(root, role, query);
}

/** Every element with this role and name, in the order of reading. Throws when there is none. */
export function getAllByRole<E extends HTMLElement = HTMLElement>(
  root: Root,
  role: string,
  query: Query = {},
): E[] {
  const found = findAll<E>(root, role, query);
  if (found.length > 0) return found;
  throw new Error(`Nothing with ${describe(role, query)}.\n${inventory(root)}`);
}

/** Every element with this role and name; none is an answer too. */
export function queryAllByRole<E extends HTMLElement = HTMLElement>(
  root: Root,
  role: string,
  query: Query = {},
): E[] {
  return findAll<E>(root, role, query);
}

/** The accessible name, with white space made even. */
export function nameOf(element: Element): string {
  return even(computeAccessibleName(element));
}

/** What a person can read below `root`, with white space made even. What stands in fields is not part of it. */
export function textOf(root: Root): string {
  let text = '';
  const read = (node: Node, visible: boolean): void => {
    if (node instanceof Text) {
      if (visible) text += node.data;
      return;
    }
    if (node instanceof Element && (!isPresent(node) || node.matches('textarea, select'))) return;
    const style = node instanceof Element ? getComputedStyle(node) : undefined;
    const apart = style && !/^(inline|contents)/.test(style.display);
    if (apart || node instanceof HTMLBRElement) text += ' ';
    for (const child of shownChildren(node)) read(child, style ? style.visibility === 'visible' : visible);
    if (apart) text += ' ';
  };
  if (isReachable(root)) read(root, true);
  return even(text);
}

/** Activates as a keyboard does: moves focus there, then clicks. Throws where a person could not. */
export function click(element: HTMLElement): void {
  assertUsable(element, 'click');
  element.focus();
  element.click();
}

/**
 * Replaces what a field holds, or picks the option with this text.
 * Sets the value and sends `input` rather than pressing real keys: it is the same in every engine and takes no time.
 * `change` follows at once for lists and sliders, and for text when focus leaves, as it does for a person.
 */
export function type(
  element: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | HTMLElement,
  text: string,
): void {
  assertUsable(element, 'type into');
  if (element instanceof HTMLSelectElement) {
    const option = [...element.options].find(({ label }) => even(label) === text);
    if (!option) throw new Error(`No option "${text}" in ${show(element)}: ${optionsOf(element)}`);
    element.focus();
    element.value = option.value;
  } else if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    if (element.readOnly) throw new Error(`Nobody can type into ${show(element)}: it is read-only.`);
    element.focus();
    element.value = element.maxLength >= 0 ? text.slice(0, element.maxLength) : text;
  } else {
    throw new Error(`Nobody can type into ${show(element)}: it is not a field.`);
  }
  const data = { bubbles: true, composed: true, inputType: 'insertText', data: text };
  element.dispatchEvent(new InputEvent('input', data));
  if (element instanceof HTMLSelectElement || element.type === 'range') changed(element);
  else if (!edited.has(element)) {
    edited.add(element);
    element.addEventListener('blur', leave, { once: true });
  }
}

/** Presses one real key, such as `Tab` or `Escape`. One at a time, since WebKit knows no more. */
export async function press(key: string): Promise<void> {
  await sendKeys({ press: key });
}

/** The focused element, through all shadow roots. */
export function deepActiveElement(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** Tries again each frame until nothing is thrown, for 3 seconds at most; then throws what was thrown last. */
export async function until<T>(assertion: () => T | Promise<T>, patience = 3000): Promise<T> {
  const deadline = performance.now() + patience;
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (performance.now() > deadline) throw error;
    }
    await new Promise(requestAnimationFrame);
  }
}

const edited = new WeakSet<EventTarget>();

function leave({ currentTarget }: Event): void {
  if (!currentTarget) return;
  edited.delete(currentTarget);
  changed(currentTarget);
}

function changed(field: EventTarget): void {
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

function findAll<E extends HTMLElement>(root: Root, role: string, query: Query): E[] {
  return [...shown(root)].filter((element) => roleOf(element) === role && fits(element, query)) as E[];
}

/** Every element a person can meet below and at `root`, in the order of reading. */
function* shown(root: Root): Generator<Element> {
  if (isReachable(root)) yield* shownFrom(root);
}

function* shownFrom(node: Node): Generator<Element> {
  if (node instanceof Element) {
    if (!isPresent(node)) return;
    if (getComputedStyle(node).visibility === 'visible') yield node;
  }
  for (const child of shownChildren(node)) yield* shownFrom(child);
}

function shownChildren(node: Node): readonly Node[] {
  if (node instanceof HTMLDetailsElement && !node.open) {
    return [...node.children].filter(({ localName }) => localName === 'summary').slice(0, 1);
  }
  if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0) return node.assignedNodes();
  if (node instanceof Element) {
    if (getComputedStyle(node).contentVisibility === 'hidden') return [];
    if (node.shadowRoot) return [...node.shadowRoot.childNodes];
  }
  return [...node.childNodes];
}

/** Whether this element keeps itself and all below it out of reach. Visibility is apart: a child can take it back. */
function isPresent(element: Element): boolean {
  return (
    getComputedStyle(element).display !== 'none' &&
    element.getAttribute('aria-hidden') !== 'true' &&
    !element.hasAttribute('inert')
  );
}

/** Whether the way from the page down to `node` is open. */
function isReachable(node: Node): boolean {
  if (!node.isConnected) return false;
  for (let child = node, parent = shownParent(node); parent; child = parent, parent = shownParent(parent)) {
    if (parent instanceof Element && !isPresent(parent)) return false;
    if (!(child instanceof ShadowRoot) && !shownChildren(parent).includes(child)) return false;
  }
  return true;
}

function shownParent(node: Node): Node | null {
  if (node instanceof ShadowRoot) return node.host;
  if ((node instanceof Element || node instanceof Text) && node.assignedSlot) return node.assignedSlot;
  return node.parentNode instanceof ShadowRoot ? node.parentNode.host : node.parentNode;
}

const LANDMARK_SCOPES = 'article, aside, main, nav, section';

function roleOf(element: Element): string | null {
  const role = getRole(element);
  if (element.hasAttribute('role')) return role;
  // The specification gives these a role only in some places; the library always does.
  if (element.matches('section, form') && nameOf(element) === '') return null;
  if (element.matches('header, footer') && element.closest(LANDMARK_SCOPES)) return null;
  if (element.matches('th[scope=row], th[scope=rowgroup]')) return 'rowheader';
  if (element.localName === 'p') return 'paragraph';
  return role;
}

function fits(element: Element, { name, description, level, ...states }: Query): boolean {
  return (
    matches(name, () => nameOf(element)) &&
    matches(description, () => even(computeAccessibleDescription(element))) &&
    (level === undefined || levelOf(element) === level) &&
    Object.entries(states).every(
      ([state, wanted]) => STATES[state as keyof typeof STATES](element) === wanted,
    )
  );
}

function matches(wanted: string | RegExp | undefined, actual: () => string): boolean {
  if (wanted === undefined) return true;
  return typeof wanted === 'string' ? actual() === wanted : actual().search(wanted) >= 0;
}

function levelOf(element: Element): number {
  return Number(element.getAttribute('aria-level') ?? /^h([1-6])$/.exec(element.localName)?.[1]);
}

const aria = (element: Element, state: string) => element.getAttribute(`aria-${state}`) === 'true';

const STATES = {
  checked: (element: Element) => (element.matches('input') ? element.checked : aria(element, 'checked')),
  current: (element: Element) => (element.getAttribute('aria-current') ?? 'false') !== 'false',
  disabled: (element: Element) => element.matches(':disabled') || aria(element, 'disabled'),
  expanded: (element: Element) =>
    element.localName === 'summary'
      ? (element.parentElement as HTMLDetailsElement).open
      : aria(element, 'expanded'),
  pressed: (element: Element) => aria(element, 'pressed'),
  selected: (element: Element) => (element.matches('option') ? element.selected : aria(element, 'selected')),
};

function assertUsable(element: HTMLElement, verb: string): void {
  const problem =
    !isReachable(element) || !isPresent(element) || getComputedStyle(element).visibility !== 'visible'
      ? 'it is not shown'
      : element.matches(':disabled')
        ? 'it is disabled'
        : undefined;
  if (problem) throw new Error(`Nobody can ${verb} ${show(element)}: ${problem}.`);
}

function inventory(root: Root): string {
  const lines = [...shown(root)].flatMap((element) => {
    const role = roleOf(element);
    return role === null || role === 'presentation' || role === 'none' ? [] : [`  ${show(element)}`];
  });
  return lines.length > 0 ? `There is:\n${lines.join('\n')}` : 'There is nothing with a role at all.';
}

function describe(role: string, { name, ...rest }: Query): string {
  const others = Object.entries(rest).map(([key, value]) => ` ${key}=${String(value)}`);
  const named = name === undefined ? '' : ` ${typeof name === 'string' ? `"${name}"` : String(name)}`;
  return `the role ${role}${named}${others.join('')}`;
}

function show(element: Element): string {
  return `${roleOf(element) ?? `<${element.localName}>`} "${nameOf(element)}"`;
}

function optionsOf({ options }: HTMLSelectElement): string {
  return [...options].map(({ label }) => `"${even(label)}"`).join(', ');
}

function even(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
