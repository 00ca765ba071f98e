import { useState } from 'react';
import type { MendStepChangeEvent } from 'mend-elements';
import { entries } from './entries.ts';

// Made by vite.config.ts.
const { card, tracker, support } = FALLBACK;

export function App() {
  const [moved, setMoved] = useState<MendStepChangeEvent>();
  return (
    <main>
      <h1>After a lie</h1>
      <mend-step-card step="1" onmend-step-change={setMoved} dangerouslySetInnerHTML={{ __html: card }} />
      <p role="status">{moved && `${moved.step} is now ${moved.status}.`}</p>
      <mend-progress-tracker dangerouslySetInnerHTML={{ __html: tracker }} />
      <mend-support entries={entries} dangerouslySetInnerHTML={{ __html: support }} />
    </main>
  );
}
