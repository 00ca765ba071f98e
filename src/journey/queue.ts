/** Work in steps: `yield` is `await`, only that a value which is no promise does not wait. */
export type Steps<Result = void> = Generator<unknown, Result, unknown>;

/** Runs one piece of work after the other, and never two at once. Synchronous work is done on return. */
export class StepQueue {
  readonly #waiting: (() => Steps)[] = [];
  #busy = false;
  #done: void | Promise<void> = undefined;

  /** The work must not throw: nobody would hear it. */
  add(work: () => Steps): void | Promise<void> {
    this.#waiting.push(work);
    if (!this.#busy) {
      this.#busy = true;
      this.#done = advance(this.#work(), 'next', undefined);
    }
    return this.#done;
  }

  *#work(): Steps {
    for (let work = this.#waiting.shift(); work; work = this.#waiting.shift()) yield* work();
    this.#busy = false;
    this.#done = undefined;
  }
}

function advance(steps: Steps, how: 'next' | 'throw', value: unknown): void | Promise<void> {
  let step = steps[how](value);
  while (!step.done) {
    const promise = step.value;
    if (isThenable(promise)) {
      return Promise.resolve(promise).then(
        (result) => advance(steps, 'next', result),
        (error: unknown) => advance(steps, 'throw', error),
      );
    }
    step = steps.next(promise);
  }
}

export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof (Object(value) as { then?: unknown }).then === 'function';
}
