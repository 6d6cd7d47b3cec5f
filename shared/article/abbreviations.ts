/**
 * Does a full stop end the sentence, or an abbreviation? Unicode's rules know no abbreviations, so "Dr. Ada" is cut in two.
 * Each rule here joins two parts; in doubt none does, as a sentence too short is easier to pick than one too long.
 */

const words = (list: string) => new Set(list.split(' '))

/** Always followed by the rest of their sentence. */
const BEFORE_MORE = words(
  'dr mr mrs ms mx prof gen sen rep gov lt col sgt capt cpt cmdr adm maj rev hon pres supt messrs vs e.g i.e cf viz approx ' +
    'hr fr frl dipl ing z.b d.h u.a i.d.r v.a z.t s.o s.u bzw ca sog geb ggf inkl zzgl evtl vgl ' +
    'mme mlle mgr p.ex c.-à-d sra srta dña p.ej',
)
/** Followed by the rest when that begins with a number. */
const BEFORE_NUMBERS = words(
  'no nos nr nrn art fig figs p pp vol ch sec sect para par abs s ss bd kap ziff ed eds n núm pág págs cap ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec okt dez janv févr avr juil déc ene abr ago dic jr co inc ltd corp ca',
)
/** May end a sentence; the word after it tells. */
const BEFORE_EITHER = words('jr sr st mt inc co corp ltd bros etc al a.m p.m ph.d b.a m.a d.c u.s u.k u.n e.u a.d b.c')

/** English words that begin sentences far more often than they follow an abbreviation or an initial. */
const STARTERS = words(
  'the a an and but or so yet it its he she they we you i his her their our my this that these those there then when while where ' +
    'if as at in on by for from with to of after before since until although because however still now what who why how not no yes',
)
const GERMAN_AFTER_ORDINALS = words(
  'januar jänner februar märz april mai juni juli august september oktober november dezember jahrhundert jahrhunderts auflage klasse ' +
    'weltkrieg weltkriegs bundesliga tag stock platz jahrestag geburtstag',
)

/** Abbreviations of two words, by language; never the end of a sentence. */
const SPACED = new Map([
  ['de', /(?<!\p{L})(?:z\. B|d\. h|u\. a|v\. a|z\. T|i\. d|d\. R|s\. o|s\. u)\.$/u],
  ['fr', /(?<!\p{L})p\. ex\.$/u],
  ['es', /(?<!\p{L})(?:p\. ej|EE\. UU)\.$/u],
])

/** `next` goes on with the sentence that seemed to end with `before`. Both without white space around them. */
export function continues(before: string, next: string, lang: string): boolean {
  const firstWord = /^[^\p{L}\p{N}]*([\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*)/u.exec(next)?.[1] ?? ''
  if (/^\p{Ll}/u.test(next) && /[.!?…]["'”’»)\]]*$/u.test(before.slice(-10))) return true
  if (before.length < 6 && /^\(?\p{N}{1,3}[.)]$/u.test(before)) return true
  if (!before.endsWith('.')) return false
  const last = lastWord(before)
  const startsWithNumber = /^[([]?\p{N}/u.test(next)
  if (/^de\b/i.test(lang) && /^\d{1,2}$/.test(last) && GERMAN_AFTER_ORDINALS.has(firstWord.toLowerCase())) return true
  if (continuesSpaced(before, next, lang)) return true
  const key = last.toLowerCase()
  if (BEFORE_MORE.has(key) && !isAnotherWord(last)) return true
  if (startsWithNumber && BEFORE_NUMBERS.has(key)) return true
  if (STARTERS.has(firstWord.toLowerCase()) || !/^\p{Lu}/u.test(firstWord)) return false
  return BEFORE_EITHER.has(key) || isInitial(last) || /^\p{Lu}(?:\.\p{Lu})+$/u.test(last)
}

/** Abbreviations that in small letters are words of their own, and states' codes ("Fresno, CA."). */
const isAnotherWord = (word: string) => ['fr', 'hon', 'rep', 'gen', 'adm'].includes(word) || /^\p{Lu}{2,}$/u.test(word)

/** The last word without its final stop, inner stops and hyphens kept: `U.S`, `e.g`, `W`. */
const lastWord = (text: string) => /[\p{L}\p{M}\p{N}.-]*$/u.exec(text.slice(-40, -1))?.[0].replace(/^[.-]+/, '') ?? ''

const isInitial = (word: string) => /^\p{Lu}$/u.test(word) && word !== 'I'

/** "z. B.", "d. h.", "p. ex.": written with a space, so that a cut may fall inside the abbreviation as well as after it. */
function continuesSpaced(before: string, next: string, lang: string): boolean {
  const pattern = SPACED.get(lang.toLowerCase().split('-')[0]!)
  if (!pattern) return false
  const first = /(?<!\p{L})\p{L}{1,2}\.$/u.exec(before.slice(-10))?.[0]
  const second = /^\p{L}{1,2}\./u.exec(next)?.[0]
  return (
    (first !== undefined && second !== undefined && pattern.test(`${first} ${second}`)) ||
    pattern.test(before.slice(-10))
  )
}
