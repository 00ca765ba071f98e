import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { fallback } from './fallback.ts';

export default defineConfig({
  plugins: [svelte()],
  define: { FALLBACK: JSON.stringify(fallback) },
});
