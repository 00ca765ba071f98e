import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { fallback } from './fallback.js';

export default defineConfig({
  plugins: [svelte()],
  define: { FALLBACK: JSON.stringify(fallback) },
});
