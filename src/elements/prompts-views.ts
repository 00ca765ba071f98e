import type { TemplateResult } from 'lit';
import { renderEnding, renderStopped } from './prompts-end.js';
import type { View } from './prompts-flow.js';
import { renderQuestion } from './prompts-question.js';
import { renderSummary } from './prompts-reread.js';
import { renderClosed, renderStart } from './prompts-start.js';
import type { PromptsView } from './prompts-view.js';

/** Where the reader is, as a page of the exercise. */
export function renderView(view: View, all: PromptsView): TemplateResult {
  switch (view.at) {
    case 'start':
      return renderStart(all);
    case 'closed':
      return renderClosed(view, all);
    case 'ending':
      return renderEnding(all);
    case 'stopped':
      return renderStopped(view.from, all);
    case 'summary':
      return renderSummary(view.from, all);
    case 'screen': {
      // The gate may have closed behind a screen that only it opens.
      const at = Math.max(
        0,
        all.screens.findIndex(({ id }) => id === view.id),
      );
      const screen = all.screens[at];
      return screen ? renderQuestion(screen, at, all) : renderStart(all);
    }
  }
}
