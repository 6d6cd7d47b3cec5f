import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'
import solid from 'vite-plugin-solid'
import { inOneLanguage, LANGUAGES, pageIn } from './client/text/inOneLanguage.mjs'

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

/**
 * A room's documents hold maps and texts, and the gate lets nothing else in. Yjs's lists and XML, which its own table of
 * types would keep in every page, are left out: something of theirs that came all the same would throw.
 */
const onlyMapsAndTexts = (): Plugin => ({
  name: 'only-maps-and-texts',
  apply: 'build',
  transform(code, id) {
    if (!/\/yjs\/dist\/yjs\.mjs$/.test(id)) return
    let slim = code
    for (const [from, to] of [
      [/\n {2}readY(?:Array|Xml\w+)(?=,?\n)/g, '\n  () => { throw new Error("not a map or a text") }'],
      [/return (\/\*\* @type {\w+<.*>} \*\/ )?\(?this\.get\(name, Y(?:Array|Xml\w+)\)\)?/g, 'throw new Error(name)'],
    ] as const) {
      if (!from.test(slim)) throw new Error('yjs no longer names its types where it did')
      slim = slim.replace(from, to)
    }
    return { code: slim, map: null }
  },
})

/** Small modules that a room's first view and parts that open later share: one file of them is smaller than a dozen. */
const SMALL =
  /\/shared\/(policy\/(refusal|acts|writingPredicates)|stages\/(restating|floor|clock)|room\/(doc|reasons|ids))\.ts$|\/client\/(room\/(saying|jumps|look|reading|readingMarks|perCard|api)|margin\/(foldReason|interfaceDir)|ui\/(initials|named))\.ts$/

/** The language of the page that Vite serves in development. */
const inDevelopment = process.env.PARLEY_LANGUAGE ?? 'en'
if (!LANGUAGES[inDevelopment])
  throw new Error(`PARLEY_LANGUAGE is ${inDevelopment}; there are ${Object.keys(LANGUAGES).join(', ')}.`)

/** What a browser keeps so that pages open without a network (sw.js); other faces are kept as they are used. */
const isKept = (file: string) => /\.(js|css)$/.test(file) || PRELOADED.some(face => file.includes(face))

/** One page a language beside the others: `index.de.html`. All else has a name by its content, so what is alike is one file. */
const pageOfLanguage = (): Plugin => ({
  name: 'page-of-language',
  transformIndexHtml: (html, { server }) => (server ? pageIn(html, inDevelopment) : html),
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const language = this.environment.name
      const page = bundle['index.html']
      if (page?.type !== 'asset') return
      delete bundle['index.html']
      this.emitFile({
        type: 'asset',
        fileName: `index.${language}.html`,
        source: pageIn(String(page.source), language),
      })
      const files = [...Object.keys(bundle).filter(isKept), 'icon.svg', 'theme.js'].sort()
      const version = createHash('sha256')
        .update(`${page.source}\0${files.join('\0')}`)
        .digest('hex')
        .slice(0, 16)
      this.emitFile({
        type: 'asset',
        fileName: `shell.${language}.json`,
        source: JSON.stringify({ version: `${language}-${version}`, files: files.map(file => `/${file}`) }),
      })
    },
  },
})

/** Whichever style sheet a page meets first, it says in which order the layers lie. */
const layersFirst = (): Plugin => ({
  name: 'layers-first',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'asset' && file.fileName.endsWith('.css'))
          file.source = `@layer base, ui, views;${String(file.source)}`
    },
  },
})

const COMPRESSED = new Set(['.html', '.js', '.css', '.svg', '.json', '.txt', '.webmanifest'])

/** Beside every text its compressed form, `NAME.gz`: the server then has nothing to compress, and need not hold both. */
async function compress(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isFile() || !COMPRESSED.has(extname(path))) continue
    await writeFile(`${path}.gz`, await promisify(gzip)(await readFile(path), { level: 9 }))
  }
}

/** Compiling the components is most of a build, and does not depend on the language: it is done once. */
function solidOnce(): Plugin[] {
  const done = new Map<string, unknown>()
  return [solid()].flat(2).map((plugin: Plugin) => {
    const transform = plugin.transform
    if (typeof transform !== 'function') return plugin
    return {
      ...plugin,
      async transform(code, id, options) {
        if (this.environment.mode !== 'build') return transform.call(this, code, id, options)
        const key = `${id}\0${code}`
        if (!done.has(key)) done.set(key, await transform.call(this, code, id, options))
        return done.get(key) as Awaited<ReturnType<typeof transform>>
      },
    }
  })
}

const page = fileURLToPath(new URL('./client/index.html', import.meta.url))

export default defineConfig({
  root: fileURLToPath(new URL('./client', import.meta.url)),
  plugins: [
    inOneLanguage(environment => (environment && LANGUAGES[environment] ? environment : inDevelopment)),
    solidOnce(),
    preloadFaces(),
    trustTemplates(),
    onlyMapsAndTexts(),
    pageOfLanguage(),
    layersFirst(),
  ],
  resolve: {
    dedupe: ['yjs', 'lib0'],
    // `./environment.js` is how lib0's own files name theirs; nothing else has one.
    alias: [
      [/^lib0\/logging$/, 'client/room/yjsConsole.ts'],
      [/^(lib0\/environment|\.\/environment\.js)$/, 'client/room/yjsEnvironment.ts'],
      [/^lib0\/broadcastchannel$/, 'client/room/yjsTabs.ts'],
      // The binding of the text alone: the package's own carets set inline styles, and bring lib0's schemas along.
      [/^y-codemirror\.next$/, 'node_modules/y-codemirror.next/src/y-sync.js'],
    ].map(([find, file]) => ({ find: find!, replacement: fileURLToPath(new URL(file as string, import.meta.url)) })),
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    emptyOutDir: true,
    modulePreload: {
      polyfill: false,
      // A part that opens later names its style sheets only: the names of all that it imports would weigh on every first load.
      resolveDependencies: (_, dependencies, { hostType }) =>
        hostType === 'js' ? dependencies.filter(file => file.endsWith('.css')) : dependencies,
    },
    // `shared` is pure: what of it the client does not use need not be kept for its side effects.
    rolldownOptions: {
      output: { codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: 'small', test: SMALL }] } },
      treeshake: { moduleSideEffects: id => !id.includes('/shared/'), manualPureFunctions: ['v'] },
    },
  },
  builder: {
    sharedConfigBuild: true,
    sharedPlugins: true,
    buildApp: async builder => {
      for (const language of Object.keys(LANGUAGES)) await builder.build(builder.environments[language]!)
      await compress(resolve(builder.config.root, builder.config.build.outDir))
    },
  },
  environments: Object.fromEntries(
    Object.keys(LANGUAGES).map((language, at) => [
      language,
      {
        consumer: 'client' as const,
        build: { emptyOutDir: at === 0, copyPublicDir: at === 0, rolldownOptions: { input: page } },
      },
    ]),
  ),
  server: {
    port: 5173,
    strictPort: true,
    proxy: { '/api': server, '^/(guide|licences|privacy|imprint)': server, '/sync': { target: server, ws: true } },
  },
})
