/**
 * The languages the client is built in. Each is a folder beside this file with the same files as `en`, whose shapes are the
 * catalogue's; one is listed when it is whole, and the check then fails for whatever it lacks.
 */
export interface Language {
  /** What speakers call it. */
  name: string
  dir: 'ltr' | 'rtl'
  /** What is said of the page where it is only linked to. */
  description: string
}

export const LANGUAGES: Readonly<Record<string, Language>> = {
  en: { name: 'English', dir: 'ltr', description: 'Read one text together. Say what is fact, and what is opinion.' },
  de: { name: 'Deutsch', dir: 'ltr', description: 'Zusammen einen Text lesen. Sagen, was Fakt ist und was Meinung.' },
  es: { name: 'Español', dir: 'ltr', description: 'Lee un texto en grupo. Di qué es un hecho y qué es opinión.' },
  fr: {
    name: 'Français',
    dir: 'ltr',
    description: 'Lire un texte ensemble. Dire ce qui est un fait, et ce qui est une opinion.',
  },
  ar: { name: 'العربية', dir: 'rtl', description: 'قراءة نص واحد معا، وقول ما هو حقيقة وما هو رأي.' },
}
