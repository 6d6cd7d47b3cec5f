/** Which way a text runs, and a guess of its language for sources that do not say. */

const RTL_SCRIPTS = 'Arabic Hebrew Syriac Thaana Nko Samaritan Mandaic Adlam Hanifi_Rohingya'.split(' ')
const RTL_LETTER = new RegExp(`[${RTL_SCRIPTS.map(s => `\\p{Script=${s}}`).join('')}]`, 'u')
const RTL_LANGUAGES = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'iw',
  'ji',
  'nqo',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
])
/** Enough letters for a foreign name at the very beginning not to decide. */
const FIRST_LETTERS = 60

/** By the script of most of the text's first letters; a text without letters runs as its language does. */
export function dirOf(lang: string, text: string): 'ltr' | 'rtl' {
  let letters = 0
  let rtl = 0
  for (const [letter] of text.slice(0, 4000).matchAll(/\p{L}/gu)) {
    if (RTL_LETTER.test(letter)) rtl++
    if (++letters === FIRST_LETTERS) break
  }
  if (letters) return rtl * 2 > letters ? 'rtl' : 'ltr'
  const [language = '', script = ''] = lang.toLowerCase().split('-')
  return RTL_LANGUAGES.has(language) || script === 'arab' || script === 'hebr' ? 'rtl' : 'ltr'
}

/** Scripts that tell the language by themselves, with the letters that tell a neighbour's. */
const SCRIPTS: readonly { lang: string; letters: RegExp; unless?: readonly { lang: string; letters: RegExp }[] }[] = [
  { lang: 'he', letters: /\p{Script=Hebrew}/gu },
  {
    lang: 'ar',
    letters: /\p{Script=Arabic}/gu,
    unless: [
      { lang: 'ur', letters: /[ٹڈڑےں]/u },
      { lang: 'fa', letters: /[پچژگ]/u },
    ],
  },
  { lang: 'el', letters: /\p{Script=Greek}/gu },
  { lang: 'ru', letters: /\p{Script=Cyrillic}/gu, unless: [{ lang: 'uk', letters: /[іїєґ]/iu }] },
  { lang: 'hy', letters: /\p{Script=Armenian}/gu },
  { lang: 'ka', letters: /\p{Script=Georgian}/gu },
  { lang: 'hi', letters: /\p{Script=Devanagari}/gu },
  { lang: 'bn', letters: /\p{Script=Bengali}/gu },
  { lang: 'ta', letters: /\p{Script=Tamil}/gu },
  { lang: 'th', letters: /\p{Script=Thai}/gu },
  { lang: 'ko', letters: /\p{Script=Hangul}/gu },
  {
    lang: 'zh',
    letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
    unless: [{ lang: 'ja', letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/u }],
  },
]

const STOP_WORDS = new Map<string, string>()
const addStopWords = (lang: string, words: string) => {
  for (const word of words.split(' ')) STOP_WORDS.set(word, STOP_WORDS.has(word) ? '' : lang)
}
addStopWords(
  'en',
  'the and of to in that is was for with his her they this are have from not but which been would there',
)
addStopWords(
  'de',
  'der die das und ist nicht ein eine den dem mit sich auf für von wurde werden auch sie als wie zu im wird',
)
addStopWords('fr', 'le la les des est une dans que qui pour pas sur avec il elle ce cette sont au aux plus par ne du')
addStopWords('es', 'el los las una del que por con para se su lo como más pero fue está este esta son y también al')

/** A language tag for the text: by its script, else by its commonest words; English when neither tells. */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, 5000)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  for (const script of SCRIPTS) {
    if ((sample.match(script.letters)?.length ?? 0) * 2 > letters) {
      return script.unless?.find(other => other.letters.test(sample))?.lang ?? script.lang
    }
  }
  const seen = new Map<string, number>()
  for (const word of sample.toLowerCase().match(/\p{L}+/gu) ?? []) {
    const lang = STOP_WORDS.get(word)
    if (lang) seen.set(lang, (seen.get(lang) ?? 0) + 1)
  }
  const [best] = [...seen].sort((a, b) => b[1] - a[1])
  return best?.[0] ?? 'en'
}
