import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { fallback } from './fallback.ts';

export default defineConfig({
  plugins: [react()],
  define: { FALLBACK: JSON.stringify(fallback) },
});
