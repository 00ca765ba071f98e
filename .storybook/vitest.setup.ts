import { page } from 'vitest/browser';

globalThis.sizePage = (width, height) => page.viewport(width, height);
