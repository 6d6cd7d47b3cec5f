/** The languages that a transcript's own words are in. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'ar'] as const
export type Language = (typeof LANGUAGES)[number]

/** `de-AT` is German; what is none of them, or unknown, is English. */
export function languageOf(tag: string | undefined): Language {
  const first = tag?.toLowerCase().split('-')[0]
  return LANGUAGES.find(language => language === first) ?? 'en'
}
