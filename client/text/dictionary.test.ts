import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { CONSENTS } from '../../shared/polls/consent.ts'
import { STANDARD_CODEBOOK } from '../../shared/room/codebook.ts'
import { READY_LABELS } from '../../shared/room/readyLabels.ts'
import { motionAbout } from '../../shared/room/readyMotion.ts'
import { LIBRARY } from '../../shared/stages/library.ts'
import { ready } from '../../shared/transcript/text/ready/fr.ts'
import { dictionaryOf } from './dictionary.ts'
import { said } from './en/said.ts'
import { faults } from './en/sheetFaults.ts'

const german = dictionaryOf({
  rules: {
    'Only moderators do this.': 'Das tun nur Moderatoren.',
    'Marking is closed in “{0}”.': 'In „{0}“ ist das Markieren geschlossen.',
    'You have {0} dots and placed {1}.': 'Gesetzt sind {1} von {0} Punkten.',
    'A {0} (really).': 'Ein {0} (wirklich).',
  },
  library: { Read: 'Lesen' },
})

describe('a dictionary of sentences', () => {
  test('says a sentence, and one with parts, whose known parts are said too', () => {
    expect(german.translate('Only moderators do this.')).toBe('Das tun nur Moderatoren.')
    expect(german.translate('Marking is closed in “Read”.')).toBe('In „Lesen“ ist das Markieren geschlossen.')
    expect(german.translate('Marking is closed in “$&, 2. Runde”.')).toBe(
      'In „$&, 2. Runde“ ist das Markieren geschlossen.',
    )
    expect(german.translate('You have 7 dots and placed 9.')).toBe('Gesetzt sind 9 von 7 Punkten.')
    expect(german.translate('A thing (really).')).toBe('Ein thing (wirklich).')
  })

  test('says the motion that nobody wrote about the article’s title, and leaves what was written', () => {
    const sides = [
      { key: 'for', label: 'For' },
      { key: 'yes', label: 'For' },
    ]
    const french = dictionaryOf({ labels: ready.labels })
    expect(french.sayMotion({ sentence: motionAbout('For'), sides })).toEqual({
      sentence: 'Cette salle est d’accord avec «\u202fFor\u202f».',
      sides: [
        { key: 'for', label: 'Pour' },
        { key: 'yes', label: 'For' },
      ],
    })
    expect(french.sayMotion({ sentence: 'For', sides: [] }).sentence).toBe('For')
  })

  test('knows a sentence that a socket’s close has cut, and none that it was not given', () => {
    expect(german.translate('Only moderators…')).toBe('Das tun nur Moderatoren.')
    expect(german.translate('Only moderators do that.')).toBeUndefined()
    expect(german.translate('On…')).toBeUndefined()
    expect(german.translate('')).toBeUndefined()
  })
})

describe('what is said outside the catalogue', () => {
  const known = new Set(Object.values(said).flatMap(section => Object.keys(section)))
  const english = dictionaryOf(
    Object.fromEntries(
      Object.entries(said).map(([name, keys]) => [name, Object.fromEntries(Object.keys(keys).map(key => [key, key]))]),
    ),
  )

  test('each sentence of a rule has its place in the table', () => {
    const policy = new URL('../../shared/policy/', import.meta.url)
    const sources = readdirSync(policy)
      .filter(file => /^check\w*\.ts$/.test(file))
      .map(file => readFileSync(new URL(file, policy), 'utf8'))
    const sentences = sources.flatMap(source =>
      [...source.matchAll(/refuse\(\s*'[A-Z_]+',\s*'[A-Z]+-\d+',\s*(?:'([^']*)'|`([^`]*)`)/g)].flatMap(
        ([, plain, parts]) =>
          plain ? [plain] : ['edited', 'before'].map(part => parts!.replace(/\$\{[^}]*\}/g, part)),
      ),
    )
    expect(sentences.length).toBeGreaterThan(60)
    const lacking = sentences.filter(sentence => !english.translate(sentence))
    // What takes one of two words is there with both, so that one of the two readings is no sentence.
    expect(lacking.filter(sentence => !/\b(edited|before)\b/.test(sentence))).toEqual([])
  })

  test('each sentence that says why something could not be read or brought in has its place in the table', () => {
    const folders = ['server/intake/', 'server/bundle/', 'shared/imports/'].map(
      folder => new URL(`../../${folder}`, import.meta.url),
    )
    const sentences = folders.flatMap(folder =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
        .flatMap(file => sentencesIn(readFileSync(new URL(file, folder), 'utf8'))),
    )
    expect(sentences.length).toBeGreaterThan(80)
    expect(sentences.filter(sentence => !english.translate(sentence))).toEqual([])
  })

  test('each title, prompt, question and label that Parley brings has its place in the table', () => {
    const stages = LIBRARY.flatMap(sheet => sheet.stages)
    const words = [
      ...LIBRARY.map(sheet => sheet.title),
      ...stages.flatMap(({ title, prompt }) => [title, prompt ?? []].flat()),
      ...stages.flatMap(({ polls = [] }) =>
        polls.flatMap(({ question, options = [] }) => [question ?? [], options.map(({ label }) => label)].flat(2)),
      ),
      ...[...STANDARD_CODEBOOK, ...READY_LABELS].flatMap(({ label, description, examples }) =>
        [label, description ?? [], examples ?? []].flat(2),
      ),
      ...CONSENTS.map(({ label }) => label),
    ]
    expect(words.filter(one => !known.has(one))).toEqual([])
  })

  test('each sentence that says what is wrong with a run-sheet has its place in its table, and the table no other', () => {
    const sources = ['sheetSchema.ts', 'readSheet.ts']
      .map(file => readFileSync(new URL(`../../shared/stages/${file}`, import.meta.url), 'utf8'))
      .join('\n')
      .replace(/^\s*(?:\/?\*|\/\/).*$/gm, '')
    const sentences = [...sources.matchAll(/'([^'\n]*)'|`([^`\n]*)`/g)]
      .map(([, plain, parts]) => (plain ?? parts!).replace(/\$\{[^}]*\}/g, '7'))
      .filter(text => /\S \S/.test(text))
    expect(sentences.length).toBeGreaterThan(30)
    const table = dictionaryOf({ faults: Object.fromEntries(Object.keys(faults).map(key => [key, key])) })
    expect(sentences.filter(sentence => !table.translate(sentence))).toEqual([])
    const written = Object.keys(faults).filter(fault => !sentences.includes(fault.replace('{0}', '7')))
    expect(written).toEqual([])
  })
})

/** What a source writes as a whole sentence, a 7 for each part of it. */
const sentencesIn = (source: string) =>
  source
    .replace(/^\s*(?:\/?\*|\/\/).*$/gm, '')
    .match(/'[A-Z“][^'\n]* [^'\n]*\.'|`[A-Z“][^`\n]* [^`\n]*\.`/g)
    ?.map(quoted => quoted.slice(1, -1).replace(/\$\{[^}]*\}/g, '7')) ?? []
