// What it takes to keep a journey. It is downloaded with the first need of it.
export { mergeJourneys } from './merge.js';
export { homeStorage } from './storages/home.js';
export { memoryStorage } from './storages/memory.js';
export { JourneyStore } from './store.js';
