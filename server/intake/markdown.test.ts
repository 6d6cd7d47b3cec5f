import { expect, test } from 'vitest'
import { buildText } from '../../shared/article/index.ts'
import { Losses } from './draft.ts'
import { readMarkdown } from './markdown.ts'
import { Unreadable } from './unreadable.ts'

const built = (markdown: string) => buildText(readMarkdown(markdown))
const whyNot = (markdown: string) => {
  try {
    readMarkdown(markdown)
  } catch (error) {
    return error instanceof Unreadable ? [error.status, error.detail] : error
  }
  return undefined
}

test('headings, paragraphs, quotes, lists, code and rules become blocks', () => {
  const { text, blocks } = built(
    '## Two\n\nOne *soft*\nline.\n\n> Said **loudly**.\n>\n> - a\n> - b\n\n3. three\n4. four\n   - inner\n\n---\n\n```js\nif (a) {\n  b\n}\n```\n',
  )
  expect(text).toBe('Two\n\nOne soft line.\n\nSaid loudly.\n\na\nb\n\nthree\nfour\ninner\n\nif (a) {\n  b\n}')
  expect(blocks.map(b => b.kind)).toEqual(['heading', 'paragraph', 'quote', 'list', 'rule', 'code'])
  expect(blocks[0]).toMatchObject({ level: 2 })
  expect(blocks[1]).toMatchObject({ spans: [{ kind: 'emphasis', start: 9, end: 13 }] })
  expect(blocks[2]).toMatchObject({
    blocks: [
      { kind: 'paragraph', spans: [{ kind: 'strong' }] },
      { kind: 'list', ordered: false },
    ],
  })
  expect(blocks[3]).toMatchObject({ ordered: true, from: 3, items: [[{}], [{}, { kind: 'list', ordered: false }]] })
})

test('a hard break is a line break, a soft one a space', () => {
  expect(built('roses  \nviolets\\\nsugar\nand you').text).toBe('roses\nviolets\nsugar and you')
})

test('links go to the web or to a mailbox', () => {
  const { text, blocks } = built(
    '[a](https://a.example/x "t") [b](mailto:b@b.example) <https://c.example> [d][D]\n\n[d]: http://d.example',
  )
  expect(text).toBe('a b https://c.example d')
  expect(blocks[0]).toMatchObject({
    spans: [
      { href: 'https://a.example/x' },
      { href: 'mailto:b@b.example' },
      { href: 'https://c.example/' },
      { href: 'http://d.example/' },
    ],
  })
})

test.each([
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java&#10;script:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](data:text/html,hi)',
  '[x](vbscript:x)',
  '[x](file:///etc/passwd)',
  '[x](/relative)',
  '[x](//host/path)',
  '[x][y]\n\n[y]: javascript:alert(1)',
])('a hostile or empty link leaves only its words: %s', markdown => {
  expect(built(markdown)).toMatchObject({ text: 'x', blocks: [{ kind: 'paragraph', spans: [] }] })
})

test('raw HTML is dropped and never becomes text', () => {
  expect(
    built('<script>alert(1)</script>\n\nA <b onclick="x">bold</b> word<!-- no -->.\n\n<div>\nblock\n</div>').text,
  ).toBe('A bold word.')
})

test('an image is its description in brackets, or nothing', () => {
  expect(built('See ![a chart](c.png), ![](d.png) ![ref][r].\n\n![](e.png)\n\n[r]: f.png').text).toBe(
    'See [a chart], [ref].',
  )
})

test('a picture that stands alone is a figure with its description, without one it is nothing', () => {
  const { text, blocks } = built('Before.\n\n![A closed *road*](a.png)\n![](b.png)\n\n![][c]\n\nAfter.\n\n[c]: c.png')
  expect(text).toBe('Before.\n\nA closed road\n\nAfter.')
  expect(blocks).toMatchObject([{ kind: 'paragraph' }, { kind: 'figure', alt: { start: 9 } }, { kind: 'paragraph' }])
})

test('what Markdown loses is counted: pictures, links that lead nowhere, HTML with words in it', () => {
  const losses = new Losses()
  const markdown =
    '![a](a.png) word ![](b.png) <img src="c.png">\n\n[here](/there)\n\n<p>Words <b>in</b> tags.</p>\n\n' +
    '<!-- a remark -->\n\n<div align="center">\n\nKept.\n\n</div>'
  const { text } = buildText(readMarkdown(markdown, losses))
  expect(text).toBe('[a] word\n\nhere\n\nKept.')
  expect(losses.list()).toEqual([
    { kind: 'image', count: 3 },
    { kind: 'link', count: 1 },
    { kind: 'html', count: 1 },
  ])
})

test('a line break written as a tag is one', () => {
  expect(built('roses<br>violets<br/>\nsugar').text).toBe('roses\nviolets\nsugar')
})

test('labels named like parts of every object are only labels', () => {
  expect(built('[a][constructor] [b][__proto__]\n\n[__proto__]: https://p.example/').blocks[0]).toMatchObject({
    spans: [{ kind: 'link', href: 'https://p.example/' }],
  })
})

test('entities and escapes are read as what they stand for', () => {
  expect(built('&lt;b&gt; \\*not\\* &amp;amp; AT&T').text).toBe('<b> *not* &amp; AT&T')
})

test('a text made to hold the server up is refused', () => {
  expect(whyNot(`${'> '.repeat(5000)}a`)).toEqual([422, 'The text nests quotes or lists more than 32 deep.'])
  expect(whyNot(`${'- '.repeat(5000)}a`)).toEqual([422, 'The text nests quotes or lists more than 32 deep.'])
  expect(whyNot(Array.from({ length: 60 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n'))).toEqual([
    422,
    'The text nests quotes or lists more than 32 deep.',
  ])
  expect(whyNot('> a\n\n'.repeat(20_000))).toEqual([413, expect.stringContaining('more than 2500 paragraphs')])
  expect(whyNot('a**b'.repeat(20_000))).toEqual([413, expect.stringContaining('more than 3000 marks')])
  expect(whyNot('[a]'.repeat(20_000))).toEqual([413, expect.stringContaining('more than 3000 marks')])
})

test('a long rule of dashes is no nest of lists', () => {
  expect(built(`a\n\n${'- '.repeat(60)}\n\nb`).blocks.map(b => b.kind)).toEqual(['paragraph', 'rule', 'paragraph'])
})
