// Prints what the elements cost, beside others. It needs `npm run build` before.
import { journeys } from './journey.js';
import { leaks } from './leaks.js';
import { longTasks } from './long-tasks.js';
import { mounting, rendering } from './mounting.js';
import { sizes } from './sizes.js';

console.log('What a page downloads, with Brotli:');
await sizes();
console.log('Putting elements into a page:');
await mounting();
await rendering();
console.log('What stays after 1,000 times in and out:');
const { nodes, listeners } = await leaks();
console.log(`  ${nodes} nodes, ${listeners} listeners`);
console.log('Long tasks with all elements, four times slower:');
await longTasks();
console.log('Opening, changing and saving a long journey:');
journeys();
