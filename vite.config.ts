import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import solid from 'vite-plugin-solid'

/** The server's address is only used in development, where Vite serves the page. */
const server = `http://127.0.0.1:${process.env.PORT ?? 8787}`

/** The two upright latin faces are on every page: the browser is told at once, not when the style sheet names them. */
const PRELOADED = ['source-serif-4-latin-opsz-normal', 'instrument-sans-latin-wdth-normal']

const preloadFaces = (): Plugin => ({
  name: 'preload-faces',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter(file => PRELOADED.some(face => file.includes(face)))
        .map(file => ({
          tag: 'link',
          attrs: { rel: 'preload', href: `/${file}`, as: 'font', type: 'font/woff2', crossorigin: true },
          injectTo: 'head-prepend' as const,
        })),
  },
})

/**
 * The page's one maker of markup: Solid's compiled templates, whose strings are all in the build. The server's policy lets
 * only them make any (Trusted Types), so a string that reaches `innerHTML` by mistake throws instead of running.
 */
const trustTemplates = (): Plugin => ({
  name: 'trust-templates',
  apply: 'build',
  transform(code, id) {
    if (!/solid-js\/web\/dist\/web\.js$/.test(id)) return
    const sink = 't.innerHTML = html;'
    if (code.split(sink).length !== 2) throw new Error('solid-js no longer makes its templates where it did')
    const policy = `const parley = globalThis.trustedTypes?.createPolicy('parley', { createHTML: html => html }) ?? { createHTML: html => html };`
    return { code: `${policy}\n${code.replace(sink, 't.innerHTML = parley.createHTML(html);')}`, map: null }
  },
})

export default defineConfig({
  root: fileURLToPath(new URL('./client', import.meta.url)),
  plugins: [solid(), preloadFaces(), trustTemplates()],
  resolve: {
    dedupe: ['yjs', 'lib0'],
    alias: [
      { find: /^lib0\/logging$/, replacement: fileURLToPath(new URL('./client/room/yjsConsole.ts', import.meta.url)) },
    ],
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    // `shared` is pure: what of it the client does not use need not be kept for its side effects.
    rolldownOptions: { treeshake: { moduleSideEffects: id => !id.includes('/shared/'), manualPureFunctions: ['v'] } },
  },
  server: { port: 5173, strictPort: true, proxy: { '/api': server, '/sync': { target: server, ws: true } } },
})
