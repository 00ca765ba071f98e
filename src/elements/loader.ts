import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What to load, and what it depends on: the same parts mean the same answer. */
export interface Request<T> {
  readonly parts: readonly unknown[];
  readonly load: () => Promise<T>;
  /** What is there already, so that nothing is waited for. */
  readonly now?: () => T | undefined;
}

/** Loads what the host needs before it renders. A late answer never replaces a newer one. */
export class Loader<T> implements ReactiveController {
  value: T | undefined;
  error: unknown;
  readonly #host: ReactiveControllerHost;
  readonly #request: () => Request<T> | undefined;
  #current: Request<T> | undefined;

  constructor(host: ReactiveControllerHost, request: () => Request<T> | undefined) {
    this.#host = host;
    this.#request = request;
    host.addController(this);
  }

  hostUpdate(): void {
    const request = this.#request();
    if (request && this.#current && sameParts(request.parts, this.#current.parts)) return;
    this.#current = request;
    this.error = undefined;
    this.value = request?.now?.();
    if (request && this.value === undefined) void this.#answer(request);
  }

  retry(): void {
    this.#current = undefined;
    this.#host.requestUpdate();
  }

  async #answer(request: Request<T>): Promise<void> {
    let value: T | undefined;
    let error: unknown;
    try {
      value = await request.load();
    } catch (thrown) {
      error = thrown ?? 'unknown';
    }
    if (request !== this.#current) return;
    this.value = value;
    this.error = error;
    this.#host.requestUpdate();
  }
}

const sameParts = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((part, i) => part === b[i]);
