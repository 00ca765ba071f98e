import { useState } from 'react';
import { entries } from './entries.js';

export function App() {
  const [moved, setMoved] = useState();
  return (
    <main>
      <h1>After a lie</h1>
      <mend-step-card step="1" onmend-step-change={setMoved}></mend-step-card>
      <p role="status">{moved && `${moved.step} is now ${moved.status}.`}</p>
      <mend-progress-tracker></mend-progress-tracker>
      <mend-support entries={entries}></mend-support>
    </main>
  );
}
