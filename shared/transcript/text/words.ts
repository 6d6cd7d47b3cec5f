/** A transcript's words in its language. */
import { ar } from './ar.ts'
import { de } from './de.ts'
import { en, type Words } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import type { Language } from './languages.ts'

const WORDS: Record<Language, Words> = { en, de, fr, es, ar }

export const wordsIn = (language: Language | undefined): Words => WORDS[language ?? 'en']
