/**
 * Does a full stop end the sentence, or an abbreviation? Unicode's rules know no abbreviations, so "Dr. Ada" is cut in two.
 * Each rule here joins two parts; in doubt none does, as a sentence too short is easier to pick than one too long.
 */

const words = (list: string) => new Set(list.split(' '))

/** Always followed by the rest of their sentence. */
const BEFORE_MORE = words(
  'dr mr mrs ms mx prof gen sen rep gov lt col sgt capt cpt cmdr adm maj rev hon pres supt st mt messrs vs e.g i.e cf viz approx ' +
    'hr fr frl dipl ing z.b d.h u.a i.d.r v.a z.t s.o s.u bzw ca sog geb ggf inkl zzgl evtl vgl ' +
    'mme mlle me mgr p.ex c.-à-d sr sra srta dña d p.ej ud uds',
)
/** Followed by the rest when that begins with a number. */
const BEFORE_NUMBERS = words(
  'no nos nr nrn art fig figs p pp vol ch sec sect para par abs s ss bd kap ziff ed eds n núm pág págs cap ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec okt dez janv févr avr juil déc ene abr ago dic jr co inc ltd corp ca',
)
/** May end a sentence; the word after it tells. */
const BEFORE_EITHER = words(
  'jr inc co corp ltd bros etc al a.m p.m ph.d b.a m.a d.c u.s u.k u.n e.u ee uu gmbh usw z.zt a.d b.c',
)

/** English words that begin sentences far more often than they follow an abbreviation or an initial. */
const STARTERS = words(
  'the a an and but or so yet it its he she they we you i his her their our my this that these those there then when while where ' +
    'if as at in on by for from with to of after before since until although because however still now what who why how not no yes',
)
const GERMAN_AFTER_ORDINALS = words(
  'januar jänner februar märz april mai juni juli august september oktober november dezember jahrhundert jahrhunderts auflage klasse ' +
    'weltkrieg weltkriegs bundesliga tag stock platz jahrestag geburtstag',
)

/** `next` goes on with the sentence that seemed to end with `before`. Both without white space around them. */
export function continues(before: string, next: string, lang: string): boolean {
  const firstWord = /^[^\p{L}\p{N}]*([\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*)/u.exec(next)?.[1] ?? ''
  if (/^\p{Ll}/u.test(next) && /[.!?…]["'”’»)\]]*$/u.test(before)) return true
  if (/^\(?\p{N}{1,3}[.)]$/u.test(before)) return true
  if (!before.endsWith('.')) return false
  const last = lastWord(before)
  const startsWithNumber = /^[([]?\p{N}/u.test(next)
  if (/^de\b/i.test(lang) && /^\d{1,2}$/.test(last) && GERMAN_AFTER_ORDINALS.has(firstWord.toLowerCase())) return true
  if (/^de\b/i.test(lang) && continuesSpaced(before, next)) return true
  const key = last.toLowerCase()
  if (BEFORE_MORE.has(key) && !(key === last && isAlsoAWord.has(key))) return true
  if (startsWithNumber && BEFORE_NUMBERS.has(key)) return true
  if (STARTERS.has(firstWord.toLowerCase()) || !/^\p{Lu}/u.test(firstWord)) return false
  return BEFORE_EITHER.has(key) || isInitial(last) || /^\p{Lu}(?:\.\p{Lu})+$/u.test(last)
}

/** Abbreviations that, in small letters, are words of their own ("she told me."). */
const isAlsoAWord = words('me fr d st mt hon rep gen')

/** The last word without its final stop, inner stops and hyphens kept: `U.S`, `e.g`, `W`. */
const lastWord = (text: string) => /[\p{L}\p{M}\p{N}.-]*$/u.exec(text.slice(-40, -1))?.[0].replace(/^[.-]+/, '') ?? ''

const isInitial = (word: string) => /^\p{Lu}$/u.test(word) && word !== 'I'

/** "z. B.", "d. h.", "u. a.": written with a space, so that the cut falls inside the abbreviation. */
function continuesSpaced(before: string, next: string): boolean {
  const tail = `${/(\p{L}{1,2})\.$/u.exec(before)?.[1] ?? ''}.${/^(\p{L})\./u.exec(next)?.[1] ?? ''}`.toLowerCase()
  if (/^(?:z\.b|d\.h|u\.a|i\.d|v\.a|z\.t|s\.o|s\.u|o\.ä)$/.test(tail)) return true
  return /(?:^|[\s(„»])(?:z\. ?B|d\. ?h|u\. ?a|v\. ?a|z\. ?T|i\. ?d\. ?R)\.$/u.test(before)
}
