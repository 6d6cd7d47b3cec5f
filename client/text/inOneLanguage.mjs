/**
 * The client is built once a language: whoever imports `text/card.ts` gets that file of the language's own folder, so that a
 * page loads the words of one language and nothing chooses between them while it runs.
 */
import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { LANGUAGES } from './languages.ts'

const TEXT = fileURLToPath(new URL('.', import.meta.url)).replace(/[\\/]$/, '')

export { LANGUAGES }

/** For Vite and Vitest. `languageOf` names the language of a build by the name of its environment. */
export const inOneLanguage = languageOf => ({
  name: 'in-one-language',
  enforce: /** @type {const} */ ('pre'),
  resolveId(source, importer) {
    if (!importer || !/^\.\.?\/.*\.ts$/.test(source)) return
    const path = resolve(dirname(importer.replace(/\?.*$/, '')), source)
    if (dirname(path) !== TEXT || existsSync(path)) return
    return join(TEXT, languageOf(this.environment?.name), basename(path))
  },
})

/** The page of a language says so before its words have come. */
export const pageIn = (html, language) => {
  const { dir, description } = LANGUAGES[language]
  return html
    .replace('<html lang="en">', `<html lang="${language}" dir="${dir}">`)
    .replace(/(<meta name="description" content=")[^"]*/, `$1${description}`)
}
