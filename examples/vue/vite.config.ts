import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';
import { fallback } from './fallback.ts';

const isCustomElement = (tag: string) => tag.startsWith('mend-');

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement } } })],
  define: { FALLBACK: JSON.stringify(fallback) },
});
