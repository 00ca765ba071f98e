/** One failing listener must not keep the others, or the saving, from happening. */
export function quietly(act: () => unknown): void {
  try {
    act();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
