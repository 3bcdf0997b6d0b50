import { defineConfig } from 'vite'

export default defineConfig({
  root: new URL('.', import.meta.url).pathname,
  base: '/local/frame/',
  build: {
    outDir: new URL('../../../dist/frame', import.meta.url).pathname,
    emptyOutDir: true,
    assetsDir: 'assets',
  },
})
