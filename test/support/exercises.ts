import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import type { LitElement, TemplateResult } from 'lit';
import { JourneyStore, parseJourney, storageFor, storageKey } from '../../src/journey/index.js';
import {
  click,
  deepActiveElement,
  getAllByRole,
  getByRole,
  nameOf,
  press,
  textOf,
  until,
} from './queries.js';
import { everyElement, smallTargets } from './targets.js';
import { forgetPage } from './stage.js';

export const isWebKit = /AppleWebKit/.test(navigator.userAgent) && !/Chrome/.test(navigator.userAgent);

/** Shows an element, and waits until its words are there. */
export async function open<E extends LitElement>(
  template: TemplateResult,
  tag: string,
  inside?: Element,
): Promise<E> {
  const root = await fixture<HTMLElement>(html`<div>${template}</div>`, inside ? { parentNode: inside } : {});
  const element = root.querySelector<E>(tag)!;
  await until(() => getAllByRole(element, 'button'));
  return element;
}

/** Takes away what a test showed, and all that was kept. */
export async function cleanUp(): Promise<void> {
  fixtureCleanup();
  document.body.replaceChildren(
    ...[...document.body.children].filter((child) => child.localName === 'script'),
  );
  await forgetPage();
}

/** Presses the button with this name, and waits for what comes of it. */
export async function push(element: LitElement, name: string | RegExp): Promise<void> {
  click(getByRole(element, 'button', { name }));
  await element.updateComplete;
}

/** Ticks or picks by label, as the keyboard and the mouse do. */
export async function pick(element: LitElement, role: 'radio' | 'checkbox', name: string): Promise<void> {
  click(getByRole(element, role, { name }));
  await element.updateComplete;
}

/** The title of the screen: the first heading below the element's own. */
export function screenTitle(element: Element): string {
  return nameOf(getAllByRole(element, 'heading', { level: 3 })[0]!);
}

/** The heading that has the focus, or nothing. */
export function focusedHeading(): string | undefined {
  const heading = deepActiveElement()?.closest('h2, h3, h4, h5, h6');
  return heading ? textOf(heading) : undefined;
}

export const buttonsOf = (element: Element): string[] => getAllByRole(element, 'button').map(nameOf);

/** The ids and values that a storage holds, deleted ones left out. */
export function savedIn(storage: Storage): Record<string, unknown> {
  const saved: Record<string, unknown> = {};
  for (let i = 0; i < storage.length; i++) {
    const { journey } = parseJourney(storage.getItem(storage.key(i)!));
    for (const { id, value } of journey.records.values()) if (value !== undefined) saved[id] = value;
  }
  return saved;
}

/** Everything that a storage holds, as it is written there. */
export const rawIn = (storage: Storage): string =>
  Array.from({ length: storage.length }, (_, i) => storage.getItem(storage.key(i)!)).join('\n');

/** Another tab that has the same journey open. Shares local storage, as tabs do. */
export function otherTab(name: string): { store: JourneyStore; save: () => Promise<void> } {
  const key = storageKey('rebuild-trust', name);
  const store = new JourneyStore(storageFor('local', key));
  const save = async () => {
    await store.flush();
    window.dispatchEvent(new StorageEvent('storage', { key, storageArea: localStorage }));
  };
  return { store, save };
}

/** Records every event of ours, wherever it was sent and whether it bubbles or not. */
export function recordEvents(): { readonly events: Event[]; stop: () => void } {
  const events: Event[] = [];
  const real = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (event.type.startsWith('mend-')) events.push(event);
    return real.call(this, event);
  };
  const stop = () => {
    EventTarget.prototype.dispatchEvent = real;
  };
  return { events, stop };
}

/** What an event says: its type and all of its own properties. */
export function contentOf(event: Event): Record<string, unknown> {
  const own = Object.getOwnPropertyNames(event).filter((name) => name !== 'isTrusted');
  const detail = event instanceof CustomEvent ? { detail: event.detail as unknown } : {};
  return {
    type: event.type,
    ...detail,
    ...Object.fromEntries(own.map((name) => [name, (event as unknown as Record<string, unknown>)[name]])),
  };
}

/** Catches what is told in the console as an error. */
export function catchErrors(): { readonly messages: string[]; stop: () => void } {
  const { error } = console;
  const messages: string[] = [];
  Object.assign(console, { error: (message: unknown) => messages.push(String(message)) });
  const stop = () => {
    Object.assign(console, { error });
  };
  return { messages, stop };
}

/** Moves with Tab alone until what has the focus bears this name. */
export async function tabTo(name: string | RegExp): Promise<Element> {
  const seen: string[] = [];
  for (let i = 0; i < 60; i++) {
    const active = deepActiveElement();
    const now = active ? nameOf(active) : '';
    if (active && (typeof name === 'string' ? now === name : name.test(now))) return active;
    seen.push(now);
    await press('Tab');
  }
  throw new Error(`Tab never reached ${String(name)}, only: ${seen.join(' | ')}`);
}

/** Fails with every element that stands out of the page at its side. */
export function expectNoOverflow(element: Element): void {
  const { clientWidth } = document.documentElement;
  const wide = [...everyElement(element)].filter((part) => {
    if (part.closest('.sr')) return false;
    const { left, right, width } = part.getBoundingClientRect();
    return width > 0 && (right > clientWidth + 0.5 || left < -0.5);
  });
  const names = wide.map(
    (part) => `${part.localName}.${part.className}: ${part.textContent.trim().slice(0, 40)}`,
  );
  expect(names.join('\n'), 'wider than the page').to.equal('');
  expect(document.documentElement.scrollWidth).to.be.at.most(clientWidth);
}

/** Fails with every target that is too small for a finger. */
export function expectTargets(element: Element): void {
  expect(smallTargets(element).join('\n'), 'too small').to.equal('');
}
