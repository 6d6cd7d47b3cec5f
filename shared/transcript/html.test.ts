import { describe, expect, test } from 'vitest'
import { HOSTILE, hostileRoom } from '../../test/fixtures/transcripts/hostile.ts'
import { largeRoom } from '../../test/fixtures/transcripts/largeRoom.ts'
import { annotationOf, articleOf, inputOf, keyOf, smallRoom } from '../../test/fixtures/transcripts/room.ts'
import { toldRoom } from '../../test/fixtures/transcripts/toldRoom.ts'
import { makeTranscript, renderHtml, whole } from './index.ts'
import { LIVING_HASH, LIVING_SCRIPT } from './livingScript.ts'

const ATTRIBUTES = new Set(
  'aria-hidden aria-label aria-labelledby aria-valuetext autocomplete charset class content d data-at data-claim data-claims data-hidden data-label data-letter data-member data-part data-pause data-side data-stage data-words datetime dir focusable height hidden href http-equiv id lang max min name patternTransform patternUnits rel role scope start step style tabindex title type value viewBox width x y cx cy r'.split(
    ' ',
  ),
)

/** The start tags of a document, read as strictly as it is written: quoted attributes, no `<` elsewhere. */
function tagsOf(html: string) {
  const withoutStyle = html
    .replace(/<style>[\s\S]*?<\/style>/, '<style></style>')
    .replace(`<script>${LIVING_SCRIPT}</script>`, '')
    // What only says that it is so.
    .replaceAll(/ hidden>/g, '>')
    .replaceAll('/>', '>')
  const tags: { name: string; attributes: Record<string, string> }[] = []
  const rest = withoutStyle.replace(
    /<(\/?)([a-z][a-z0-9]*)((?: [A-Za-z-]+="[^"<>]*")*)>/g,
    (_, slash, name, given: string) => {
      const attributes = Object.fromEntries(
        [...given.matchAll(/ ([A-Za-z-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
      )
      if (!slash) tags.push({ name, attributes })
      return ''
    },
  )
  return { tags, rest: rest.replace('<!doctype html>', '') }
}
const NAMES = new Set(tagsOf(whole(renderHtml(makeTranscript(smallRoom())))).tags.map(({ name }) => name))

describe('the page', () => {
  test.each(HOSTILE)('%j in every field of a room makes no element, no attribute and no address of its own', text => {
    const { tags, rest } = tagsOf(whole(renderHtml(makeTranscript(hostileRoom(text)))))
    expect(rest).not.toMatch(/[<>]/)
    for (const { name, attributes } of tags) {
      expect(NAMES.has(name) || ['br', 'em', 'ul'].includes(name), name).toBe(true)
      for (const key of Object.keys(attributes)) expect(ATTRIBUTES.has(key), key).toBe(true)
      if (attributes.href !== undefined) expect(attributes.href).toMatch(/^(https?:\/\/|mailto:|#)/)
      if (attributes.style !== undefined)
        expect(attributes.style).toMatch(/^(?:flex-grow|--depth):\d+$|^(?:--[xywh]:\d+px;?)+(?:--depth:\d+)?$/)
    }
  })

  test('it asks for nothing: no script but its own, no style sheet, no picture, no font, and its own policy forbids them', () => {
    const html = whole(renderHtml(makeTranscript(smallRoom())))
    expect(html.split('<script>')).toHaveLength(2)
    expect(html).toContain(`<script>${LIVING_SCRIPT}</script>`)
    expect(html).not.toMatch(/<(script [^>]|link|img|iframe|object|embed|base|audio|video)\b|@import|url\((?!#)|src=/)
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; script-src '${LIVING_HASH}';`)
  })

  test.each([
    ['a small room', smallRoom()],
    ['a room with everything', toldRoom()],
    ['a large room', largeRoom(150)],
    ['a room where nothing was marked twice', inputOf({ annotations: [annotationOf(keyOf('ada', 1), 'The council')] })],
  ])('the slider of %s has a moment for each time that the page carries', (_, input) => {
    const html = whole(renderHtml(makeTranscript(input)))
    const times = new Set([...html.matchAll(/ data-at="(\d+)"/g)].map(([, at]) => at)).size
    const slider = /<input type="range" id="moment" min="0" max="(\d+)" value="(\d+)"/.exec(html)
    expect(slider?.slice(1)).toEqual(times > 1 ? [`${times - 1}`, `${times - 1}`] : undefined)
  })

  test('a public page carries no time and has no slider', () => {
    const html = whole(renderHtml(makeTranscript(toldRoom({ profile: 'public' }))))
    expect(html).not.toMatch(/ data-at=|id="moment"/)
  })

  test('a long list of marks is laid out where it is looked at, a short one at once', () => {
    const page = (count: number) => whole(renderHtml(makeTranscript(largeRoom(count))))
    expect(page(101)).toContain('<html lang="en" dir="ltr" class="long">')
    expect(page(100)).toContain('<html lang="en" dir="ltr">')
  })

  test('a long page of a few signs beyond ASCII is written in ASCII and says the same, one of many is written as it is', () => {
    const page = (paragraph: string, body = 'A naïve count 😀, made in one place only.') => {
      const article = articleOf([{ kind: 'paragraph', inlines: [paragraph] }])
      const annotations = Array.from({ length: 101 }, (_, n) =>
        annotationOf(keyOf('ada', n), paragraph.slice(0, 5), { body }, article.text),
      )
      return whole(renderHtml(makeTranscript(inputOf({ annotations }, { articles: [article] }))))
    }
    const english = page('The town’s council counted, day by day, all that passed the road.')
    expect(english).not.toMatch(/[\u0080-\uffff]/)
    expect(english).toContain('own&#8217;s council counted')
    expect(english).toContain('>A na&#239;ve count &#128512;, made in one place only.</p>')
    expect(english).toContain(`<script>${LIVING_SCRIPT}</script>`)
    expect(page('Город считал всё, что проехало. '.repeat(40).trim())).toContain('считал всё')
    expect(page('The town counted all that passed.', 'Город считал всё.')).toContain('считал всё')
  })

  test('between two marks, and between the parts of one, nothing blank stands', () => {
    const list = /<ol class="marks">.*?<\/ol><\/section>/s.exec(whole(renderHtml(makeTranscript(toldRoom()))))![0]
    expect(list).toMatch(/<\/li><li id="mark-2"/)
    expect(list).not.toMatch(/(?:<\/(?:li|p|ol|blockquote|h3)>|<li[^>]*>)\s+</)
  })

  test('control characters and halves of surrogate pairs do not leave the house', () => {
    const html = whole(renderHtml(makeTranscript(hostileRoom('a\u0000b\u001bc\u0085d\ud83de'))))
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
    const html = whole(renderHtml(makeTranscript(inputOf({ annotations }, { articles: [article] }))))
    const column = /<div class="column">\n(<p>.*<\/p>)/.exec(html)![1]!
    const line = (of: number, lane: number, inner: string) =>
      `<span class="${lane > 0 ? `m lane-${lane}` : 'm'}" data-part="${of}">${inner}</span>`
    const number = (n: number) => `<a class="n" id="at-${n}" href="#mark-${n}" aria-label="Mark ${n}">${n}</a>`
    const three = line(1, 0, line(2, 1, line(3, 2, '<strong>three</strong>')))
    expect(column).toBe(
      `<p>${line(1, 0, 'one ')}${line(1, 0, line(2, 1, 'two '))}${three}${number(1)}${number(3)}` +
        `${line(2, 1, '<strong> </strong>')}${line(2, 1, line(4, 0, '<strong>four</strong>'))}${number(2)}${line(4, 0, ' five')}${number(4)}</p>`,
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
    const html = whole(renderHtml(makeTranscript(inputOf({ annotations }, { articles: [article] }))))
    expect(html.match(/class="m"/g)).toHaveLength(2)
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
    const html = whole(renderHtml(makeTranscript(inputOf({ annotations }, { articles: [article] }))))
    expect(html).toContain('<article class="text" lang="ar" dir="rtl">')
    expect(html).toContain('<blockquote lang="ar" dir="rtl"><a href="#at-1">البلدية</a></blockquote>')
    expect(html).toContain('<html lang="en" dir="ltr">')
  })
})
