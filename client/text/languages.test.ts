/** Every language listed has the same files as English, each with the same keys of the same kinds. */
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from './languages.ts'

const folder = (language: string) => fileURLToPath(new URL(`./${language}/`, import.meta.url))
const filesOf = (language: string) =>
  readdirSync(folder(language))
    .filter(file => file.endsWith('.ts'))
    .sort()

/** `card.moves.reply.name: text`, for every word and sentence of a file. */
async function keysOf(language: string, file: string): Promise<string[]> {
  const module = (await import(`${folder(language)}${file}`)) as Record<string, unknown>
  const keys: string[] = []
  const walk = (value: unknown, path: string) => {
    if (typeof value === 'object' && value !== null) {
      if (Array.isArray(value)) keys.push(`${path}: list of ${value.length}`)
      for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`)
    } else keys.push(`${path}: ${typeof value}`)
  }
  for (const [name, value] of Object.entries(module)) walk(value, name)
  return keys.sort()
}

describe('the catalogue', () => {
  it('has English, which every other language is measured by', () => {
    expect(Object.keys(LANGUAGES)[0]).toBe('en')
    expect(filesOf('en')).toContain('catalogue.ts')
  })

  for (const language of Object.keys(LANGUAGES)) {
    it(`says everything in ${language}, and nothing besides`, async () => {
      expect(filesOf(language)).toEqual(filesOf('en'))
      const keys = await Promise.all(filesOf(language).map(async file => [file, await keysOf(language, file)] as const))
      const wanted = await Promise.all(filesOf('en').map(async file => [file, await keysOf('en', file)] as const))
      expect(keys).toEqual(wanted)
      const { t } = (await import(`${folder(language)}catalogue.ts`)) as typeof import('./en/catalogue.ts')
      expect(t.language).toBe(language)
      const { said } = (await import(`${folder(language)}said.ts`)) as typeof import('./en/said.ts')
      const unsaid = Object.values(said).flatMap(section => Object.entries(section).filter(([, words]) => words === ''))
      if (language !== 'en') expect(unsaid).toEqual([])
    })
  }
})
