import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { emoji } from './vite/emoji';

/** Where `npm run dev` finds the signaling service. */
const service = process.env.OVATION_URL ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react(), emoji()],
  resolve: {
    alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) },
  },
  server: {
    fs: { allow: ['.', '../signaling/contract'] },
    proxy: {
      '/api': service,
      '/whip': service,
      '/whep': service,
      '/hls': service,
      '/media': service,
      '/videos': service,
      '/.well-known': service,
      '/ws': { target: service, ws: true },
    },
  },
  build: {
    // The service answers /assets/* with an immutable cache header, since every name in it carries a hash.
    assetsDir: 'assets',
    target: 'es2022',
    sourcemap: false,
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts'],
    setupFiles: ['src/test/setup.ts'],
    // Pages in jsdom are slow where browsers, servers and builds share the machine.
    testTimeout: 20_000,
    mockReset: true,
    restoreMocks: true,
    css: { modules: { classNameStrategy: 'non-scoped' } },
  },
});
