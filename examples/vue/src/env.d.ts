/// <reference types="vite/client" />

declare const FALLBACK: typeof import('../fallback.ts').fallback;
