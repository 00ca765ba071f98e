import { mount } from 'svelte';
import 'mend-elements/define/step-card.js';
import 'mend-elements/define/progress-tracker.js';
import 'mend-elements/define/support.js';
import 'mend-elements/svelte'; // what TypeScript needs to know of the tags
import App from './app.svelte';
import 'mend-elements/mend.css';
import './site.css';

mount(App, { target: document.getElementById('app')! });
