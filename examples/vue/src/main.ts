import { createApp } from 'vue';
import 'mend-elements/define/step-card.js';
import 'mend-elements/define/progress-tracker.js';
import 'mend-elements/define/support.js';
import 'mend-elements/vue'; // what TypeScript needs to know of the tags
import App from './app.vue';
import 'mend-elements/mend.css';
import './site.css';

createApp(App).mount('#app');
