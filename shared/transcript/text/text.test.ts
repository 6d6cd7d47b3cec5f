/** Every language says everything, with what it is given and nothing of another language. */
import { expect, test } from 'vitest'
import { smallRoom } from '../../../test/fixtures/transcripts/room.ts'
import { toldRoom } from '../../../test/fixtures/transcripts/toldRoom.ts'
import { motionAbout } from '../../room/readyMotion.ts'
import {
  LANGUAGES,
  type Language,
  languageOf,
  makeTranscript,
  renderHtml,
  renderMarkdown,
  type Transcript,
  whole,
  wordsIn,
} from '../index.ts'
import { tallyWords } from '../words.ts'

/** Every sentence of a catalogue by its path; functions are called with what they name. */
function sentences(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => sentences(inner, `${path}.${key}`))
}
const shapeOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]))
    : typeof value

/** Names and numbers are the same everywhere, and some words are. */
const SAME = /^[\d\s{},:;/]*$|^(?:Article|Motion|Question|spam|Spam|Name|alpha|Pause|Moment|participant|Participant)$/

test('each language has every sentence, none of them empty or left in English', () => {
  const english = new Map(sentences(wordsIn('en')))
  for (const language of LANGUAGES) {
    const words = wordsIn(language)
    expect(shapeOf(words), language).toEqual(shapeOf(wordsIn('en')))
    for (const [path, said] of sentences(words)) {
      expect([language, path, said.trim()]).not.toEqual([language, path, ''])
      if (language === 'en' || path === '.language' || path === '.dir' || SAME.test(said)) continue
      if (said === english.get(path)) expect([language, path, said]).toEqual([language, path, 'in its own words'])
    }
  }
})

test('the counts of a poll stand apart as each language does it', () => {
  const options = [
    { key: 'a', label: 'رأي' },
    { key: 'b', label: 'حقيقة' },
  ]
  const tally = { n: 3, counts: { a: 2, b: 1 } }
  expect(LANGUAGES.map(one => tallyWords(tally, options, wordsIn(one)))).toEqual(
    LANGUAGES.map(one => (one === 'ar' ? '2 رأي، 1 حقيقة' : '2 رأي, 1 حقيقة')),
  )
})

test('numbers take their forms, also those of Arabic, and time is in UTC', () => {
  const ar = wordsIn('ar')
  expect([0, 1, 2, 3, 11, 100].map(ar.marks)).toEqual([
    'لا علامات',
    'علامة واحدة',
    'علامتان',
    '3 علامات',
    '11 علامة',
    '100 علامة',
  ])
  const at = new Date(Date.UTC(2026, 2, 1, 9, 5))
  expect(LANGUAGES.filter(one => one !== 'ar').map(one => wordsIn(one).time(at))).toEqual([
    '1 March 2026, 09:05 UTC',
    '1. März 2026, 09:05 UTC',
    '1er mars 2026, 09:05 UTC',
    '1 de marzo de 2026, 09:05 UTC',
  ])
  expect(['de-AT', 'fr', 'AR-eg', 'pl', undefined].map(languageOf)).toEqual(['de', 'fr', 'ar', 'en', 'en'])
})

/** English words of the file itself that no other language has; what people wrote is English in this room. */
const ENGLISH =
  /\b(?:Transcript|Claims|Marks and threads|Members|How this was made|Moderation log|Speeches|Folded by a moderator|objects|replies|ballots|in the order of the text|Show all|Argument map|The article is frozen)\b/

test.each(LANGUAGES)(
  'a page and a text in %s have their own words in that language, and what people wrote as it was',
  language => {
    const transcript = makeTranscript({ ...smallRoom({ profile: 'named' }), language })
    const words = wordsIn(language)
    const html = whole(renderHtml(transcript))
    expect(html).toContain(`<html lang="${language}" dir="${words.dir}">`)
    const texts = [
      html.replace(/<style>[\s\S]*?<\/style>|<script>[\s\S]*?<\/script>/g, ''),
      whole(renderMarkdown(transcript)),
    ]
    for (const text of texts) {
      for (const said of [words.membersTitle, words.methodTitle, words.method.frozen]) expect(text).toContain(said)
      const found = ENGLISH.exec(text)
      if (language === 'en') expect(found).not.toBe(null)
      else expect(found && text.slice(Math.max(0, found.index - 60), found.index + 60)).toBe(null)
      for (const mark of transcript.articles[0]!.marks)
        if (mark.statement) expect(text).toContain(mark.statement.slice(0, 12))
    }
  },
)

test('labels, sides, options and stages that Parley named are said in the reader’s language; what people named stays theirs', () => {
  const told = toldRoom()
  const [fact, opinion, ...others] = told.room.codebook
  const rumour = { ...opinion!, key: 'rumour', label: 'Rumour', description: 'Said by nobody in particular.' }
  const closely = 'Read closely. Mark what the text claims, and say what each claim is.'
  const made = (language: Language) =>
    makeTranscript({
      ...told,
      language,
      room: { ...told.room, codebook: [fact!, rumour, { ...others[0]!, label: 'Half and half' }, ...others.slice(1)] },
      stages: [
        { id: 'reading', title: 'Reading', prompt: closely },
        { id: 'mark', title: 'Reading', prompt: 'Our own words.' },
        { id: 'debate', title: 'Debate' },
      ],
    })
  const named = ({ codebook, course, motion }: Transcript) => ({
    labels: codebook.map(({ label }) => label),
    described: codebook[0]!.description,
    stages: course.map(({ stage }) => stage),
    sides: motion!.sides,
  })
  expect(named(made('en'))).toEqual({
    labels: ['Fact', 'Rumour', 'Half and half', 'Unsure'],
    described: 'It could be checked, and someone could be wrong about it.',
    stages: ['Reading', 'Reading', 'Debate'],
    sides: ['For', 'Against'],
  })
  expect(named(made('fr'))).toEqual({
    labels: ['Fait', 'Rumour', 'Half and half', 'Incertain'],
    described: 'On pourrait le vérifier, et quelqu’un pourrait se tromper.',
    stages: ['Lecture', 'Reading', 'Debate'],
    sides: ['Pour', 'Contre'],
  })
  // A motion that nobody wrote is Parley's own words about the article's title, which stays.
  const debating = (sentence: string, language: Language) =>
    makeTranscript({ ...told, language, room: { ...told.room, motion: { ...told.room.motion!, sentence } } }).motion
  const own = motionAbout('“Value” & $1.')
  expect(debating(own, 'en')!.sentence).toBe('This room agrees with ““Value” & $1.”.')
  expect(LANGUAGES.map(language => debating(own, language)!.sentence.includes('“Value” & $1.'))).toEqual([
    true,
    true,
    true,
    true,
    true,
  ])
  expect(debating(own, 'de')!.sentence).toBe('Dieser Raum stimmt „“Value” & $1.“ zu.')
  expect(debating('This room agrees with nobody.', 'de')!.sentence).toBe('This room agrees with nobody.')
  const page = whole(renderHtml(made('de')))
  for (const said of ['Fakt', 'Rumour', 'Half and half', 'Pro', 'Contra']) expect(page).toContain(`<bdi>${said}</bdi>`)
  expect(page).toContain('<th scope="row" dir="auto">Unentschieden</th>')
  expect(page).not.toMatch(/>(?:Fact|For|Against|Undecided)</)
})
