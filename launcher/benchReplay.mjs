/** `npm run bench:replay`: how quickly a long record is replayed, on this machine. It prints, and fails nothing. */
import { existsSync } from 'node:fs'
import { registerHooks } from 'node:module'

const TEXT = new URL('../client/text/', import.meta.url).href

/**
 * A page's own program, as it runs in browsers: its words are English, and what it shows is kept by the browser's form of Solid;
 * under Node another one would be taken, in which nothing follows.
 */
const asInBrowsers = {
  resolve(specifier, context, next) {
    if (/^solid-js/.test(specifier))
      return next(specifier, { ...context, conditions: ['browser', 'import', 'default'] })
    const file = specifier.startsWith('.') && context.parentURL ? new URL(specifier, context.parentURL) : undefined
    const isWords = file?.href.startsWith(TEXT) && !existsSync(file)
    return next(isWords ? file.href.replace(TEXT, `${TEXT}en/`) : specifier, context)
  },
}

export async function main() {
  registerHooks(asInBrowsers)
  const bench = await import('../test/bench/replay.ts')
  return bench.main()
}
