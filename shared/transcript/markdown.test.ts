import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, test } from 'vitest'
import { HOSTILE, hostileRoom } from '../../test/fixtures/transcripts/hostile.ts'
import { ABOUT, articleOf, inputOf, PROSE, smallRoom } from '../../test/fixtures/transcripts/room.ts'
import { makeTranscript, renderMarkdown, whole } from './index.ts'

/** What a reader that knows no footnotes and no front matter makes of it. */
const parse = (markdown: string): Root => fromMarkdown(markdown)

function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n'
  if ('value' in node) return node.value
  return 'children' in node
    ? (node.children as Nodes[])
        .map(textOf)
        .join(node.type === 'list' ? '\n' : node.type === 'blockquote' ? '\n\n' : '')
    : ''
}
const kinds = (node: Nodes): string[] => [
  node.type,
  ...('children' in node ? (node.children as Nodes[]).flatMap(kinds) : []),
]

/** The leaves of the article: what stands between its facts and the first footnote, without the footnotes' numbers. */
function articleText(markdown: string): string {
  const body = markdown.slice(0, markdown.search(/^(\[\^\d+\]:|## Members$)/m)).replace(/(?<!\\)\[\^\d+\]/g, '')
  const blocks = parse(body).children
  const from = blocks.findIndex(node => /Revision \d+$/.test(textOf(node)))
  return blocks
    .slice(from + 1)
    .filter(({ type }) => type !== 'thematicBreak')
    .map(textOf)
    .join('\n\n')
}

describe('the Markdown', () => {
  test('the article that went in comes out, marks and all', () => {
    const input = smallRoom({ articles: [articleOf(PROSE, ABOUT)] })
    expect(articleText(whole(renderMarkdown(makeTranscript(input))))).toBe(input.articles[0]!.text)
  })

  test.each(HOSTILE)('an article that says %j says just that', text => {
    const article = articleOf([
      { kind: 'paragraph', inlines: [text] },
      { kind: 'quote', blocks: [{ kind: 'paragraph', inlines: ['He said: ', text] }] },
      {
        kind: 'list',
        ordered: true,
        items: [[{ kind: 'paragraph', inlines: [text] }], [{ kind: 'paragraph', inlines: ['Last.'] }]],
      },
    ])
    // White space around a hard break is no text in Markdown.
    const plain = (said: string) => said.replace(/ *\n+ */g, '\n')
    expect(plain(articleText(whole(renderMarkdown(makeTranscript(inputOf({}, { articles: [article] }))))))).toBe(
      plain(article.text),
    )
  })

  test.each(HOSTILE)('%j in every field of a room makes nothing but text', text => {
    const tame = kinds(parse(whole(renderMarkdown(makeTranscript(hostileRoom('tame'))))))
    const made = kinds(parse(whole(renderMarkdown(makeTranscript(hostileRoom(text))))))
    const allowed = new Set([...tame, 'break', ...(/^https?:/.test(text) ? ['link'] : [])])
    expect([...new Set(made)].filter(kind => !allowed.has(kind))).toEqual([])
    const count = (all: string[], kind: string) => all.filter(one => one === kind).length
    for (const kind of ['heading', 'link', 'list', 'code', 'thematicBreak'])
      expect([kind, count(made, kind)]).toEqual([kind, count(tame, kind)])
  })

  test('marks cut anywhere in a hostile line leave nothing but text between their numbers', () => {
    const text = '1. x http://evil.example (y) ! [z]: www.evil.example me@evil.example'
    const article = articleOf([{ kind: 'paragraph', inlines: [text] }])
    for (let cut = 1; cut < text.length; cut++) {
      const base = {
        id: '01JDA000000000000000000001',
        key: 'ada/01JDA000000000000000000001' as never,
        creator: 'ada' as never,
        motivation: 'highlighting' as const,
        revision: 1,
        body: '',
      }
      const annotations = [{ ...base, start: 0, end: cut }]
      const starting = [{ ...base, start: cut, end: text.length }]
      for (const marks of [annotations, starting]) {
        const markdown = whole(renderMarkdown(makeTranscript(inputOf({ annotations: marks }, { articles: [article] }))))
        expect([cut, articleText(markdown)]).toEqual([cut, text])
        const [line] = markdown.split('\n').filter(one => one.includes('evil') && !one.startsWith('[^'))
        expect([cut, kinds(parse(line!)).sort()]).toEqual([cut, ['paragraph', 'root', 'text']])
        expect(line).not.toMatch(/http:\/\/|www\.|(?<!\\)@/)
      }
    }
  })
})
