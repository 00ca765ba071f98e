import { useState } from 'react';
import { entries } from './entries.js';

// Made by vite.config.js.
const { card, tracker, support } = FALLBACK;

export function App() {
  const [moved, setMoved] = useState();
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
