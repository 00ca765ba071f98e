import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
// Before the first render: React sets a property only where the element already has it.
import 'mend-elements/define/step-card.js';
import 'mend-elements/define/progress-tracker.js';
import 'mend-elements/define/support.js';
import 'mend-elements/react'; // what TypeScript needs to know of the tags
import { App } from './app.tsx';
import 'mend-elements/mend.css';
import './site.css';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
