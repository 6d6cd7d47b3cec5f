/**
 * Names people give themselves: made fit to show, told apart from each other and from a moderator's.
 * Lengths are UTF-16 units, as in the request's schema.
 */
import type { Role } from './types.ts'

const LONGEST = 80
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Letters that draw nothing (Hangul fillers, the Braille blank): a name of them would be invisible. */
const BLANK_LETTERS = /[\u115f\u1160\u3164\uffa0\u2800]/g
/** Joiners are spelling in Persian, Hindi and emoji families, and invisible noise everywhere else. */
const STRAY_FORMAT =
  /(?![\u200c\u200d])\p{Cf}|(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{M}\p{Extended_Pictographic}])/gu

/** A typed name as it is kept; the empty string when nothing visible is left. */
export function cleanName(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(BLANK_LETTERS, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}]/gu, '')
    .replace(STRAY_FORMAT, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC')
}

/** Cyrillic and Greek letters that look like a Latin one, in lower case. */
const LOOK_ALIKES = new Map<string, string>(
  Object.entries({
    а: 'a',
    в: 'b',
    е: 'e',
    к: 'k',
    м: 'm',
    н: 'h',
    о: 'o',
    р: 'p',
    с: 'c',
    т: 't',
    у: 'y',
    х: 'x',
    і: 'i',
    ї: 'i',
    ј: 'j',
    ѕ: 's',
    ԁ: 'd',
    ԛ: 'q',
    ԝ: 'w',
    ӏ: 'l',
    α: 'a',
    β: 'b',
    γ: 'y',
    ε: 'e',
    η: 'n',
    ι: 'i',
    κ: 'k',
    ν: 'v',
    ο: 'o',
    ρ: 'p',
    σ: 'o',
    τ: 't',
    υ: 'u',
    χ: 'x',
    ω: 'w',
    ı: 'i',
    '0': 'o',
    '1': 'l',
  }),
)

/** In plain small Latin letters as far as they look like them, the words still apart. */
const plain = (name: string) =>
  Array.from(
    name
      .normalize('NFKC')
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[\p{M}\p{Cf}]/gu, ''),
    c => LOOK_ALIKES.get(c) ?? c,
  ).join('')

/**
 * What a name looks like at a glance: names with the same fold are taken for each other. Never shown. Spaces and
 * punctuation do not tell names apart, except where a name has nothing else.
 */
export function foldName(name: string): string {
  const letters = plain(name)
  return letters.replace(/[\s\p{P}\p{Sk}\p{Sm}]/gu, '') || letters.trim()
}

/** Words that claim a moderator's standing, in the languages rooms are likely to be held in. */
const STANDING = new Set(
  [
    'moderator',
    'moderators',
    'moderation',
    'mod',
    'mods',
    'admin',
    'administrator',
    'host',
    'teacher',
    'owner',
    'parley',
    'system',
    'staff',
    'lehrer',
    'lehrerin',
    'lehrkraft',
    'moderatorin',
    'dozent',
    'dozentin',
    'leitung',
    'kursleitung',
    'professor',
    'professorin',
    'moderateur',
    'moderatrice',
    'professeur',
    'enseignant',
    'enseignante',
    'maitre',
    'maitresse',
    'moderador',
    'moderadora',
    'profesor',
    'profesora',
    'maestro',
    'maestra',
    'administrador',
    'administradora',
  ].map(foldName),
)

/**
 * The name the member gets in a room of `others`: a participant's that reads as a moderator's says what they are,
 * and one that looks like another member's gets a number.
 */
export function tellApart(name: string, others: readonly { name: string; isModerator: boolean }[], role: Role): string {
  const moderators = others.filter(o => o.isModerator).map(o => foldName(o.name))
  const base =
    role !== 'moderator' && readsAsModerator(name, moderators)
      ? withSuffix(withoutClaims(name), ` (${role})`)
      : cut(name, LONGEST)
  const taken = new Set(others.map(o => foldName(o.name)))
  let told = base
  for (let number = 2; taken.has(foldName(told)); number++) told = withSuffix(base, ` ${number}`)
  return told
}

/** The name without what `tellApart` said of the role: whose role changes is told apart anew. */
export const withoutRole = (name: string) => name.replace(/ \((?:participant|observer)\)(?: \d+)?$/, '') || name

const readsAsModerator = (name: string, moderators: readonly string[]) =>
  moderators.includes(foldName(name)) || STANDING.has(lettersOf(name)) || wordsOf(name).some(w => STANDING.has(w))

/** Without brackets that claim a standing or say a role: what stands in the suffix is not said twice, nor denied. */
const withoutClaims = (name: string) =>
  name
    .replace(/\s*\p{Ps}([^\p{Ps}\p{Pe}]*)(?:\p{Pe}|$)/gu, (whole, inside: string) =>
      wordsOf(inside).some(w => STANDING.has(w) || ROLE_WORDS.has(w)) ? '' : whole,
    )
    .trim() || name

const ROLE_WORDS = new Set(['participant', 'observer'].map(foldName))
const lettersOf = (name: string) => plain(name).replace(/\P{L}/gu, '')
/** Numbers that end a word are no part of it: “Teacher2”. */
const wordsOf = (name: string) => plain(name.replace(/\p{N}+(?!\p{L})/gu, ' ')).match(/[\p{L}\p{N}]+/gu) ?? []
const withSuffix = (name: string, suffix: string) => cut(name, LONGEST - suffix.length).trimEnd() + suffix

/** At most `most` units, never ending inside a character as people see it. */
function cut(name: string, most: number): string {
  if (name.length <= most) return name
  let end = 0
  for (const { index, segment } of graphemes.segment(name)) {
    if (index + segment.length > most) break
    end = index + segment.length
  }
  return name.slice(0, end)
}

/** One or two characters for a member's disc: of the first and the last word, what stands in brackets aside. */
export function initials(name: string): string {
  const words =
    name.replace(/[([].*?[)\]]/g, ' ').match(/[\p{L}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}]\S*/gu) ?? []
  const [first] = words
  if (first === undefined) return '?'
  return words.length === 1 ? initial(first) : initial(first) + initial(words.at(-1)!)
}

function initial(word: string): string {
  const [first] = graphemes.segment(word)
  const upper = first!.segment.toUpperCase()
  return [...graphemes.segment(upper)].length === 1 ? upper : first!.segment
}
