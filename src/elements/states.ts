import type { LitElement } from 'lit';

/** Shows a page's own CSS where an element stands, as custom states: `mend-step-card:state(steady)`. */
export function showStates(host: LitElement, states: () => readonly (string | false | undefined)[]): void {
  let internals: ElementInternals | undefined;
  host.addController({
    hostUpdated() {
      try {
        internals ??= host.attachInternals();
        internals.states.clear();
        for (const state of states()) if (state) internals.states.add(state);
      } catch {
        // Older browsers have no states, or want other names.
      }
    },
  });
}
