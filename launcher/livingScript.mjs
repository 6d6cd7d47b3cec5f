/** The script of the living transcript as one line of text, and its hash for the page's own policy. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { build } from 'vite'
import { ROOT } from './process.mjs'

/** Answers the source of `shared/transcript/livingScript.ts`. */
export async function livingScript() {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2023',
      minify: 'oxc',
      lib: { entry: join(ROOT, 'client/living/main.ts'), formats: ['iife'], name: 'living' },
    },
  })
  const script = [made]
    .flat()[0]
    .output[0].code.trim()
    .replace(/[^\0-\x7f]/g, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
  // A script in a page ends at the first of these, whatever it stands in.
  if (/<\/script|<!--/i.test(script)) throw new Error('the living script holds what would end it')
  const hash = `sha256-${createHash('sha256').update(script).digest('base64')}`
  return `/** Written by \`npm run living\` from client/living; never by hand. */
export const LIVING_SCRIPT = ${JSON.stringify(script)}
export const LIVING_HASH = '${hash}'
`
}
