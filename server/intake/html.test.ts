import { expect, test } from 'vitest'
import { buildText } from '../../shared/article/index.ts'
import { readHtml } from './html.ts'
import { Unreadable } from './unreadable.ts'

const textOf = (html: string, address?: string) => buildText(readHtml(html, { address }).blocks).text
const whyNot = (html: string) => {
  try {
    readHtml(html)
  } catch (error) {
    return error instanceof Unreadable ? [error.status, error.detail] : error
  }
  return undefined
}

test('a pasted fragment keeps the headline it begins with', () => {
  const [first, ...rest] = readHtml('<meta charset="utf-8"><h1>The road</h1><p>It is closed.</p>').blocks
  expect(first).toEqual({ kind: 'heading', level: 1, inlines: ['The road'] })
  expect(rest).toHaveLength(1)
})

test('a pasted fragment is taken whole, whatever its parts are called', () => {
  expect(textOf('<div class="comments"><p>One <b>bold</b> word.</p></div><nav>Two</nav><p>Three')).toBe(
    'One bold word.\n\nTwo\n\nThree',
  )
  expect(
    textOf('<html><body><!--StartFragment--><aside>As the clipboard has it</aside><!--EndFragment--></body></html>'),
  ).toBe('As the clipboard has it')
})

test('what readers wrote under an article is none of it, though it stands in it', () => {
  const words =
    'The council measured the traffic for three weeks, and it was right to do so, whatever the bakers said. '
  const letters = 'I have lived here for forty years and never slept as well as in these six weeks of quiet nights. '
  for (const name of ['comments', 'commentlist', 'disqus_thread', 'commentSection', 'respond', 'replies']) {
    const page = `<!doctype html><title>Lanes</title><body><article><p>${words.repeat(4)}</p><p>${words.repeat(3)}</p><div class="${name}"><p>${letters.repeat(3)}</p></div></article></body>`
    const { blocks, dropped } = readHtml(page, { isPage: true })
    expect([name, buildText(blocks).text]).toEqual([name, `${words.repeat(4).trim()}\n\n${words.repeat(3).trim()}`])
    expect(dropped).toContainEqual({ kind: 'comments', count: 1 })
  }
})

test('white space of the source is a space, a break is a break, two are two paragraphs', () => {
  expect(textOf('<p>a\n   b<br>c</p>d<br><br>e &amp; f&nbsp;g')).toBe('a b\nc\n\nd\n\ne & f\u00a0g')
  expect(textOf('<p style="white-space: pre-line">roses\nviolets</p>')).toBe('roses\nviolets')
})

test('a power, a formula and a note’s number keep their place above and below the line', () => {
  expect(
    textOf('<p>10<sup>6</sup> m<sup>2</sup> of H<sub>2</sub>O on the 1<sup>st</sup>, they say<sup>[1]</sup>.</p>'),
  ).toBe('10⁶ m² of H₂O on the 1st, they say[1].')
})

test('links are made absolute by the address and the page’s base, and lead to the web or to a mailbox', () => {
  const hrefs = (html: string, address?: string) => {
    const [block] = buildText(readHtml(html, { address }).blocks).blocks
    return block?.kind === 'paragraph' ? block.spans.map(span => span.href) : []
  }
  const links =
    '<p><a href="/b">1</a> <a href="c?d=1#e">2</a> <a href="mailto:a@b.example">3</a> <a href="#f">4</a></p>'
  expect(hrefs(links, 'https://a.example/x/y')).toEqual([
    'https://a.example/b',
    'https://a.example/x/c?d=1#e',
    'mailto:a@b.example',
  ])
  expect(hrefs(`<base href="//cdn.example/z/">${links}`, 'https://a.example/x/y')).toEqual([
    'https://cdn.example/b',
    'https://cdn.example/z/c?d=1#e',
    'mailto:a@b.example',
  ])
  expect(hrefs(links)).toEqual(['mailto:a@b.example'])
})

test.each([
  'javascript:alert(1)',
  ' java\nscript:alert(1)',
  '&#106;avascript:alert(1)',
  'data:text/html,hi',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://a.example/x',
  'https://bank.example@evil.example/',
])('a link to %j leaves only its words', href => {
  expect(buildText(readHtml(`<p><a href="${href}">x</a></p>`).blocks)).toEqual({
    text: 'x',
    blocks: [{ kind: 'paragraph', start: 0, end: 1, spans: [] }],
  })
})

test('what is hidden, scripted or to be filled in never becomes text', () => {
  expect(
    textOf(
      '<p>a<script>b</script><style>c</style><span hidden>d</span><i aria-hidden="true">e</i><b style="display: none">f</b>' +
        '<template>g</template><!-- h --><textarea>i</textarea><select><option>j</select><svg><text>k</text></svg>' +
        '<iframe>l</iframe><object>m</object><noscript>n</noscript>o</p>',
    ),
  ).toBe('ao')
})

/** Each of these would take minutes if it were read by squares; the limit is for that alone. */
test('a page made to hold the server up is refused or read in time', { timeout: 120_000 }, () => {
  expect(whyNot('<div>'.repeat(50_000))).toEqual([422, 'The page nests its parts more than 512 deep.'])
  expect(whyNot(`<p ${'a=1 '.repeat(500_000)}>x`)).toEqual([422, 'A tag of the page has more than 1,000 attributes.'])
  expect(whyNot('<'.repeat(2_000_000))).toEqual([413, 'The page has more than 200,000 tags and signs.'])
  expect(whyNot('&amp;'.repeat(400_000))).toEqual([413, 'The page has more than 200,000 tags and signs.'])
  expect(textOf(`<p>${'word '.repeat(400_000)}</p>`)).toHaveLength(1_999_999)
  expect(textOf('<b><i>x</i></b> '.repeat(20_000))).toHaveLength(39_999)
})

test('a page with next to no words says that it may not have shown itself', () => {
  const page = (words: string) => `<!doctype html><html><body><main><p>${words}</p></main></body></html>`
  expect(readHtml(page('Enable JavaScript to see this page.')).isShort).toBe(true)
  expect(readHtml(page('One long sentence of ten words about boats and quays. '.repeat(12))).isShort).toBeUndefined()
})

/** Long enough to be read: each has its own words. */
const said = (of: string) =>
  `<p>${`The ${of} has said so much about it, over and over again, all day long. `.repeat(5)}</p>`

test('the one article of a page is taken without the letters below it, however long they are', () => {
  const letters = ['reader', 'baker', 'driver', 'walker'].map(said).join('')
  const page = `<!doctype html><title>News</title><body><div><article><h1>News</h1>${said('council')}${said('mayor')}</article><div>${letters}</div></div></body>`
  const { blocks, choices } = readHtml(page)
  expect(buildText(blocks).text).toMatch(/^The council .*\sThe mayor .*$/s)
  expect(buildText(blocks).text).not.toContain('reader')
  expect(choices).toMatchObject([{ label: expect.stringMatching(/^The reader has/) }, { isWhole: true }])
})

test('of a page with several articles none is taken for all of it', () => {
  const page = `<!doctype html><body><main>${['council', 'mayor', 'baker'].map(of => `<article>${said(of)}</article>`).join('')}</main></body>`
  expect(buildText(readHtml(page).blocks).text).toMatch(/council.*mayor.*baker/s)
})

test('of the other parts of a page none stands inside another, and each says how it begins', () => {
  const inner = `<div class="box"><p><b>L</b>etters</p>${said('baker')}</div>`
  const page = `<!doctype html><body><article>${said('council').repeat(3)}</article><section>${said('reader').repeat(2)}${inner}</section></body>`
  const { choices = [] } = readHtml(page)
  expect(choices.map(choice => choice.isWhole ?? choice.label.slice(0, 14))).toEqual(['The reader has', true])
  expect(choices[0]!.words).toBe(3 * 75 + 1)
  expect(buildText(readHtml(page, { pick: choices[0]!.id }).blocks).text).toContain('Letters')
})

test.each([
  ['<p>By <a rel="author" href="/ada">Ada Finch</a></p>', 'Ada Finch'],
  ['<p>Words by Ada Finch and Ben Lee.</p>', 'Ada Finch, Ben Lee'],
  ['<p>Von Ada Finch</p>', 'Ada Finch'],
])('the line that only says who wrote it is no part of the text: %s', (line, author) => {
  const page = `<!doctype html><meta name="author" content="${author}"><article>${line}${said('council').repeat(2)}<p>By Ada Finch they were not moved.</p></article>`
  const { byline, blocks } = readHtml(page)
  expect(byline).toBe(author)
  expect(buildText(blocks).text).toMatch(/^The council .*\sBy Ada Finch they were not moved\.$/s)
})

test.each([
  ['without its outermost tag', '<!doctype html><title>News</title><body>', '</body>'],
  ['without the tag of its body', '<!doctype html><html lang="en"><head><title>News</title></head>', '</html>'],
  ['without either', '<!doctype html><title>News</title>', ''],
])('a page %s is a page all the same', (_, before, after) => {
  const { title, blocks } = readHtml(
    `${before}<nav><a href="/">Home</a></nav><article>${said('council')}</article>${after}`,
  )
  expect(title).toBe('News')
  expect(buildText(blocks).text).toMatch(/^The council .* day long\.$/)
})
