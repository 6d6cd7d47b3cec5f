import { describe, expect, test } from 'vitest'
import { HOSTILE, hostileRoom } from '../../test/fixtures/transcripts/hostile.ts'
import { annotationOf, articleOf, inputOf, keyOf, smallRoom } from '../../test/fixtures/transcripts/room.ts'
import { makeTranscript, renderHtml } from './index.ts'

const ATTRIBUTES = new Set(
  'aria-hidden aria-label aria-labelledby charset class content datetime dir href http-equiv id lang name rel scope start style title'.split(
    ' ',
  ),
)

/** The start tags of a document, read as strictly as it is written: quoted attributes, no `<` elsewhere. */
function tagsOf(html: string) {
  const withoutStyle = html.replace(/<style>[\s\S]*?<\/style>/, '<style></style>')
  const tags: { name: string; attributes: Record<string, string> }[] = []
  const rest = withoutStyle.replace(
    /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)>/g,
    (_, slash, name, given: string) => {
      const attributes = Object.fromEntries(
        [...given.matchAll(/ ([a-z-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
      )
      if (!slash) tags.push({ name, attributes })
      return ''
    },
  )
  return { tags, rest: rest.replace('<!doctype html>', '') }
}
const NAMES = new Set(tagsOf(renderHtml(makeTranscript(smallRoom()))).tags.map(({ name }) => name))

describe('the page', () => {
  test.each(HOSTILE)('%j in every field of a room makes no element, no attribute and no address of its own', text => {
    const { tags, rest } = tagsOf(renderHtml(makeTranscript(hostileRoom(text))))
    expect(rest).not.toMatch(/[<>]/)
    for (const { name, attributes } of tags) {
      expect(NAMES.has(name) || ['br', 'em', 'ul'].includes(name), name).toBe(true)
      for (const key of Object.keys(attributes)) expect(ATTRIBUTES.has(key), key).toBe(true)
      if (attributes.href !== undefined) expect(attributes.href).toMatch(/^(https?:\/\/|mailto:|#)/)
      if (attributes.style !== undefined) expect(attributes.style).toMatch(/^(flex-grow|--depth):\d+$/)
    }
  })

  test('it asks for nothing: no script, no style sheet, no picture, no font, and its own policy forbids them', () => {
    const html = renderHtml(makeTranscript(smallRoom()))
    expect(html).not.toMatch(/<(script|link|img|iframe|object|embed|form|base|audio|video)\b|@import|url\(|src=/)
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'`)
  })

  test('control characters and halves of surrogate pairs do not leave the house', () => {
    const html = renderHtml(makeTranscript(hostileRoom('a\u0000b\u001bc\u0085d\ud83de')))
    expect(html).toContain('abcd\ufffde')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(html).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/)
  })

  test('overlapping marks are cut at their boundaries, and the text comes out as it went in', () => {
    const article = articleOf([
      { kind: 'paragraph', inlines: ['one two ', { kind: 'strong', inlines: ['three four'] }, ' five'] },
    ])
    const mark = (n: number, quote: string) =>
      annotationOf(keyOf('ada', n), quote, { motivation: 'highlighting' }, article.text)
    const annotations = [mark(1, 'one two three'), mark(2, 'two three four'), mark(3, 'three'), mark(4, 'four five')]
    const html = renderHtml(makeTranscript(inputOf({ annotations }, { articles: [article] })))
    const column = /<div class="column">\n(<p>.*<\/p>)/.exec(html)![1]!
    const line = (lane: number, inner: string) => `<span class="m c-none l-thin lane-${lane}">${inner}</span>`
    const number = (n: number) => `<a class="n" id="at-${n}" href="#mark-${n}" aria-label="Mark ${n}">${n}</a>`
    expect(column).toBe(
      `<p>${line(0, 'one ')}${line(0, line(1, 'two '))}${line(0, line(1, line(2, '<strong>three</strong>')))}${number(1)}${number(3)}` +
        `${line(1, '<strong> </strong>')}${line(1, line(0, '<strong>four</strong>'))}${number(2)}${line(0, ' five')}${number(4)}</p>`,
    )
    expect(column.replace(/<a [^>]*>\d+<\/a>|<[^>]*>/g, '')).toBe(article.text)
  })

  test('a mark over several blocks is drawn in each and numbered once, in the last', () => {
    const article = articleOf([
      { kind: 'paragraph', inlines: ['First.'] },
      { kind: 'paragraph', inlines: ['Second.'] },
    ])
    const annotations = [
      { ...annotationOf(keyOf('ada', 1), 'First', {}, article.text), start: 2, end: article.text.length },
    ]
    const html = renderHtml(makeTranscript(inputOf({ annotations }, { articles: [article] })))
    expect(html.match(/class="m /g)).toHaveLength(2)
    expect(html).toContain('Second.</span><a class="n" id="at-1"')
    expect(html.match(/id="at-1"/g)).toHaveLength(1)
  })

  test('an Arabic article reads from right to left in the page of a left-to-right room', () => {
    const article = articleOf([{ kind: 'paragraph', inlines: ['قاست البلدية حركة المرور.'] }], {
      title: 'الطريق',
      lang: 'ar',
      dir: 'rtl',
    })
    const annotations = [annotationOf(keyOf('ada', 1), 'البلدية', {}, article.text)]
    const html = renderHtml(makeTranscript(inputOf({ annotations }, { articles: [article] })))
    expect(html).toContain('<article class="text" lang="ar" dir="rtl">')
    expect(html).toContain('<blockquote lang="ar" dir="rtl"><a href="#at-1">البلدية</a></blockquote>')
    expect(html).toContain('<html lang="en" dir="ltr">')
  })
})
