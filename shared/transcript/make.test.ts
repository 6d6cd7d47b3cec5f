import { describe, expect, test } from 'vitest'
import {
  annotationOf,
  articleOf,
  inputOf,
  keyOf,
  memberOf,
  pollOf,
  ROOM,
  replyOf,
  smallRoom,
} from '../../test/fixtures/transcripts/room.ts'
import type { MemberId, Reply } from '../room/index.ts'
import { makeTranscript, renderHtml, renderMarkdown, whole } from './index.ts'
import { letterOf } from './people.ts'

describe('names', () => {
  test('a named transcript shows given names, a pseudonymous one drawn names, a public one letters in the order of the text', () => {
    const firstThree = (profile: 'named' | 'pseudonymous' | 'public') =>
      makeTranscript(smallRoom({ profile }))
        .articles[0]!.marks.slice(0, 4)
        .map(({ by }) => by.name)
    expect(firstThree('named')).toEqual(['Ada Moss', 'Ada Moss', 'Ben Stone', 'Cleo Park'])
    expect(firstThree('pseudonymous')).toEqual(['Copper Wren', 'Copper Wren', 'North Lantern', 'Amber Mill'])
    expect(firstThree('public')).toEqual(['Reader A', 'Reader A', 'Reader B', 'Reader C'])
  })

  test('no format of a public transcript holds a name, a member’s id, an entry’s id or the time of an entry', () => {
    const transcript = makeTranscript(smallRoom({ profile: 'public' }))
    for (const text of [whole(renderHtml(transcript)), whole(renderMarkdown(transcript)), JSON.stringify(transcript)]) {
      expect(text).not.toMatch(
        /Moss|Stone|Park|Lind|Wren|Lantern|Mill\b(?! Road)|Harbour|\b(ada|ben|cleo|olga)\b|01JDA|16:0\d/,
      )
    }
  })

  test('no format of a pseudonymous transcript holds a given name', () => {
    const transcript = makeTranscript(smallRoom())
    for (const text of [whole(renderHtml(transcript)), whole(renderMarkdown(transcript)), JSON.stringify(transcript)]) {
      expect(text).not.toMatch(/Moss|Stone|Cleo|Lind\b/)
    }
  })

  test('the words of someone who is no longer known stand under no name', () => {
    const transcript = makeTranscript(smallRoom({ members: [memberOf('ada')] }))
    expect(transcript.articles[0]!.marks[2]!.by).toEqual({ name: 'A former member', isImagined: false })
  })

  test('after Reader Z comes Reader AA', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
  })
})

describe('what is not shown', () => {
  test('hidden words are folded with their reason, and left out in public', () => {
    const replyIn = (profile: 'pseudonymous' | 'public') =>
      makeTranscript(smallRoom({ profile })).articles[0]!.marks[3]!.thread[2]!
    expect(replyIn('pseudonymous')).toMatchObject({
      body: 'And who paid for the counting?',
      hidden: { reason: 'off the point' },
    })
    expect(replyIn('public')).toMatchObject({ body: '', hidden: { reason: 'off the point' } })
  })

  test('a hidden claim in public keeps its place and its counts, and loses its statement and tags', () => {
    const { content, ...rest } = smallRoom({ profile: 'public' })
    const moderation = { [`annotations:${keyOf('ben', 2)}`]: { hidden: true as const, reason: 'unkind', at: 1 } }
    const mark = makeTranscript({ ...rest, content: { ...content, moderation } }).articles[0]!.marks[2]!
    expect([mark.statement, mark.tags, mark.classification?.n, mark.hidden]).toEqual([
      undefined,
      [],
      4,
      { reason: 'unkind' },
    ])
  })

  test('what was removed is told with whose it was and why; a reply to it stands apart', () => {
    const transcript = makeTranscript(smallRoom())
    expect(transcript.removals).toEqual([
      {
        what: 'reply',
        by: { name: 'Amber Mill', isImagined: true },
        code: 'personal remark',
        at: Date.UTC(2026, 10, 22, 16, 21),
      },
    ])
    expect(transcript.loose.map(({ body }) => body)).toEqual(['Let us speak of the road.'])
  })

  test('a tally that was not given is not there, and the method says how many', () => {
    const transcript = makeTranscript(smallRoom())
    expect(transcript.articles[0]!.marks[3]!.stance).toBeUndefined()
    expect(transcript.method).toContain(
      'The counts of 1 poll are not shown, because they could not be seen by whoever made this.',
    )
    expect(transcript.method).toContain('A claim was withdrawn by its creator after 2 ballots.')
  })

  test.each(['pseudonymous', 'public'] as const)(
    'the ballots on a claim that a moderator removed are told in a %s transcript, and not as withdrawn by its creator',
    profile => {
      const { content, polls, ...rest } = smallRoom({ profile })
      const once = pollOf(keyOf('ada', 9), 'classification', { fact: 1 }, { isWithdrawn: true, isOpen: false })
      const moderation = {
        [`annotations:${keyOf('ben', 9)}`]: { removed: true as const, code: 'personal remark', at: 1 },
        [`annotations:${keyOf('ada', 9)}`]: { removed: true as const, at: 1 },
      }
      const input = { ...rest, polls: [...polls, once], content: { ...content, moderation } }
      const { method } = makeTranscript(input)
      expect(method.filter(note => /ballots?[.;]/.test(note))).toEqual([
        'A removed claim had 2 ballots; they are not counted.',
        'A removed claim had 1 ballot; it is not counted.',
      ])
    },
  )
})

test('polls that are not about a claim stand under Polls, and the one on the motion needs no question', () => {
  const { poll: claimPoll } = pollOf(keyOf('ben', 9), 'stance', {})
  const { claim: _claim, of: _of, ...rest } = claimPoll
  const poll = { ...rest, about: 'motion' as const, options: [{ key: 'for', label: 'For' }] }
  const transcript = makeTranscript({
    ...smallRoom(),
    polls: [{ poll, turnout: 1, tally: { n: 1, counts: { for: 1 } } }],
  })
  const markdown = whole(renderMarkdown(transcript))
  expect(markdown.slice(markdown.indexOf('## Polls')).split('\n').slice(0, 3)).toEqual([
    '## Polls',
    '',
    '- Poll on the motion (agree, disagree or pass): 1 For (still open)',
  ])
  expect(whole(renderHtml(transcript))).toContain('<h2 id="polls">Polls</h2>')
})

describe('places and threads', () => {
  test('marks are numbered in the order of the text, the longer first where two begin together', () => {
    const long = annotationOf(keyOf('ada', 2), 'The council measured')
    const short = annotationOf(keyOf('ada', 1), 'The council')
    const marks = makeTranscript(inputOf({ annotations: [short, long] })).articles[0]!.marks
    expect(marks.map(({ number, quote }) => [number, quote])).toEqual([
      [1, 'The council measured'],
      [2, 'The council'],
    ])
  })

  test('a mark of an earlier revision stands where it was found again, and one that was not stays in its own', () => {
    const first = articleOf([{ kind: 'paragraph', inlines: ['Old words. Kept words.'] }])
    const second = { ...articleOf([{ kind: 'paragraph', inlines: ['Kept words.'] }]), revision: 2 }
    const kept = annotationOf(keyOf('ada', 1), 'Kept words.', {}, first.text)
    const lost = annotationOf(keyOf('ada', 2), 'Old words.', {}, first.text)
    const places = { [kept.key]: { revision: 2, start: 0, end: 11 }, [lost.key]: { orphan: true as const } }
    const { articles } = makeTranscript(inputOf({ annotations: [kept, lost], places }, { articles: [second, first] }))
    expect(articles.map(({ revision, marks }) => [revision, marks.map(({ quote }) => quote)])).toEqual([
      [1, ['Old words.']],
      [2, ['Kept words.']],
    ])
  })

  test('an orphan leaves with its quote, without the text that it was made in', () => {
    const first = articleOf([{ kind: 'paragraph', inlines: ['Kept words. Old words.'] }])
    const second = { ...articleOf([{ kind: 'paragraph', inlines: ['Kept words. New words.'] }]), revision: 2 }
    const kept = annotationOf(keyOf('ada', 1), 'Kept words.', {}, first.text)
    const lost = annotationOf(keyOf('ada', 2), 'Old words.', {}, first.text)
    const places = { [kept.key]: { revision: 2, start: 0, end: 11 }, [lost.key]: { orphan: true as const } }
    const articles = [first, second].map(({ id, revision, text, title }) => {
      return { article: id, revision, of: 1, length: text.length, title }
    })
    const transcript = makeTranscript(
      inputOf({ annotations: [lost, kept], places }, { articles: [first, second], room: { ...ROOM, articles } }),
    )
    expect(transcript.articles.map(({ revision, isSuperseded, marks }) => [revision, isSuperseded, marks[0]])).toEqual([
      [2, undefined, expect.objectContaining({ number: 1, quote: 'Kept words.' })],
      [1, true, expect.objectContaining({ number: 2, quote: 'Old words.' })],
    ])
    const [html, markdown] = [whole(renderHtml(transcript)), whole(renderMarkdown(transcript))]
    for (const rendered of [html, markdown]) {
      expect(rendered).toContain('Marks whose words are gone since revision 1')
      expect(rendered).not.toContain('Kept words. Old words.')
    }
    expect(html).toContain('<blockquote>Old words.</blockquote>')
    expect(markdown).toContain('- “Old words.”[^2]')
    expect(markdown).toContain('[^2]: **Claim** by Copper Wren')
  })

  test('a citation that names no revision quotes the one that its thread is about', () => {
    const second = { ...articleOf([{ kind: 'paragraph', inlines: ['Other words stand here.'] }]), revision: 2 }
    const mark = annotationOf(keyOf('ada', 1), 'stand', { revision: 2 }, second.text)
    const cites = [
      { start: 0, end: 11 },
      { start: 0, end: 5000 },
    ]
    const replies = [replyOf(keyOf('ben', 2), mark.key, 'See.', { cites })]
    const { articles } = makeTranscript(
      inputOf({ annotations: [mark], replies }, { articles: [...inputOf({}).articles, second] }),
    )
    expect(articles.flatMap(({ marks }) => marks)[0]!.thread[0]!.cites).toEqual([
      { revision: 2, start: 0, end: 11, quote: 'Other words' },
      { start: 0, end: 5000 },
    ])
  })

  test('a thread of ten thousand replies, each to the one before, and a ring of replies are read to their end', () => {
    const mark = annotationOf(keyOf('ada', 1), 'The council')
    const chain: Reply[] = []
    const key = (i: number) => `ben/${String(i).padStart(26, '0')}` as Reply['key']
    for (let i = 0; i < 10_000; i++) chain.push(replyOf(key(i), i === 0 ? mark.key : key(i - 1), `${i}`))
    const ring = [replyOf(keyOf('ada', 8), keyOf('ada', 9), 'one'), replyOf(keyOf('ada', 9), keyOf('ada', 8), 'two')]
    const transcript = makeTranscript(inputOf({ annotations: [mark], replies: [...chain, ...ring] }))
    expect(transcript.articles[0]!.marks[0]!.thread.map(({ depth }) => depth)).toEqual(chain.map((_, i) => i))
    expect(transcript.loose.map(({ body, depth }) => [body, depth])).toEqual([
      ['one', 0],
      ['two', 1],
    ])
    expect(whole(renderHtml(transcript)).length).toBeGreaterThan(1_000_000)
  })

  test('members and labels named like the language’s own are members and labels', () => {
    const member = memberOf('constructor', { id: 'constructor' as MemberId, pseudonym: '__proto__' })
    const claim = annotationOf('constructor/01JDA000000000000000000001' as Reply['key'], 'The council')
    const codebook = [
      { key: 'constructor', label: 'toString', letter: 'T', colour: 'own-1' as const, line: 'solid' as const },
      { key: 'other', label: 'Other', letter: 'O', colour: 'own-2' as const, line: 'dashed' as const },
    ]
    const base = inputOf({ annotations: [claim] })
    const transcript = makeTranscript({
      ...base,
      room: { ...base.room, codebook },
      members: [member],
      polls: [pollOf(claim.key, 'classification', { other: 1 })],
    })
    expect(transcript.articles[0]!.marks[0]!.by.name).toBe('__proto__')
    expect(whole(renderHtml(transcript))).toContain('flex-grow:1"></i></span>1 Other</p>')
    expect(whole(renderMarkdown(transcript))).toContain('Classified: 1 Other.')
  })
})
