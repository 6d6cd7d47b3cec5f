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

/** What a name looks like at a glance: names with the same fold are taken for each other. Never shown. */
export function foldName(name: string): string {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
  return Array.from(plain, c => LOOK_ALIKES.get(c) ?? c)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
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
  const moderators = others.filter(o => o.isModerator).map(o => o.name)
  const base =
    role !== 'moderator' && readsAsModerator(name, moderators) ? withSuffix(name, ` (${role})`) : cut(name, LONGEST)
  const taken = new Set(others.map(o => foldName(o.name)))
  let told = base
  for (let number = 2; taken.has(foldName(told)); number++) told = withSuffix(base, ` ${number}`)
  return told
}

function readsAsModerator(name: string, moderators: readonly string[]): boolean {
  const folded = foldName(name)
  const names = moderators.map(foldName)
  if (names.includes(folded)) return true
  if (STANDING.has(folded.replace(/[^\p{L}]/gu, ''))) return true
  const bracketed = /[([](.*)[)\]]\s*$/u.exec(folded)?.[1]
  if (bracketed !== undefined && STANDING.has(bracketed.trim())) return true
  const own = new Set(names.flatMap(wordsOf))
  const words = wordsOf(name.replace(/\p{N}+(?!\p{L})/gu, ' '))
  return words.some(w => STANDING.has(w)) && words.every(w => STANDING.has(w) || own.has(w))
}

const wordsOf = (name: string) => foldName(name).match(/[\p{L}\p{N}]+/gu) ?? []
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
