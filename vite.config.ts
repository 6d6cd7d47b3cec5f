import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import solid from 'vite-plugin-solid'

/** The client's build. The server's address is only used in development, where Vite serves the page. */
const server = `http://127.0.0.1:${process.env.PORT ?? 8787}`

export default defineConfig({
  root: fileURLToPath(new URL('./client', import.meta.url)),
  plugins: [solid()],
  resolve: { dedupe: ['yjs', 'lib0'] },
  build: { target: 'es2022', assetsInlineLimit: 0, emptyOutDir: true, modulePreload: { polyfill: false } },
  server: { port: 5173, strictPort: true, proxy: { '/api': server, '/sync': { target: server, ws: true } } },
})
