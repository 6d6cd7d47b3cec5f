/** What a correction leaves alone stays as it was, on every page of the fixtures; what it changes is read as Markdown. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Article, buildText, runsOf } from '../../shared/article/index.ts'
import type { ArticleId } from '../../shared/room/index.ts'
import { articleMarkdown, markdownOfBlocks } from '../../shared/transcript/index.ts'
import { outline } from '../../test/support/outline.ts'
import { DEFAULT_LIMITS } from '../limits.ts'
import { readHtml } from './html.ts'
import { makeArticle } from './makeArticle.ts'
import { readMarkdown } from './markdown.ts'
import { readHere } from './reading.ts'
import { isOwnForm, reread } from './rereading.ts'

const FOLDER = new URL('../../test/fixtures/pages/', import.meta.url)
const pages = readdirSync(FOLDER).filter(name => name.endsWith('.html'))
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

function articleOf(name: string): Article {
  const from = { source: 'https://site.example/page', fetched: 1_763_000_000_000 }
  const draft = readHtml(readFileSync(new URL(name, FOLDER), 'utf8'), { address: from.source })
  return makeArticle(draft, from, DEFAULT_LIMITS, { id: 'a1' as ArticleId, sha256 })
}
async function corrected(article: Article, edit: (markdown: string) => string): Promise<Article> {
  const source = { kind: 'markdown' as const, text: edit(articleMarkdown(article)), title: article.title }
  return (
    await readHere({ source, corrects: Buffer.from(JSON.stringify(article)), id: article.id, limits: DEFAULT_LIMITS })
  ).article
}

test.each(pages)('a paragraph put before %s and one behind it leave all else as it was', async name => {
  const before = articleOf(name)
  const after = await corrected(before, markdown => `An editor’s *note*.\n\n${markdown}\n\nThe end.`)
  const lines = outline(after.text, after.blocks).split('\n')
  const notes = before.blocks.at(-1)?.kind === 'footnotes' ? 1 : 0
  expect(after.blocks).toHaveLength(before.blocks.length + 2)
  expect(lines[0]).toContain('editor’s')
  const [, ...rest] = after.blocks.toSpliced(-1 - notes, 1)
  const { text } = after
  expect(outline(text, rest)).toBe(outline(before.text, before.blocks))
  const { byline, published, source, fetched, lang, dir, title } = before
  expect(after).toMatchObject({
    ...(byline ? { byline } : {}),
    ...(published ? { published } : {}),
    source,
    fetched,
    lang,
    dir,
    title,
  })
})

test.each(pages)('%s that nobody changes stays as it was to the last block', async name => {
  const before = articleOf(name)
  const { text, blocks, sentences, hash } = await corrected(before, markdown => markdown)
  expect({ text, blocks, sentences, hash }).toEqual({
    text: before.text,
    blocks: before.blocks,
    sentences: before.sentences,
    hash: before.hash,
  })
})

test.each(pages)('each figure, table and list of notes of %s is read again from its own form', name => {
  const { text, blocks } = articleOf(name)
  const parts = markdownOfBlocks(articleOf(name))
  for (const [i, block] of blocks.entries()) {
    if (!isOwnForm(block)) continue
    const again = buildText(reread(parts[i]!, text, block, readMarkdown))
    const plainly = (said: string) => said.replaceAll(/‹note \S+:([^›]*)›/g, '$1')
    expect(outline(again.text, again.blocks)).toBe(plainly(outline(text, [block])))
  }
})

test('one word of a paragraph is corrected; the table, the figure and the notes around it stay what they are', async () => {
  const before = articleOf('encyclopedia.html')
  const after = await corrected(before, markdown => markdown.replace('carts were weighed', 'wagons were weighed'))
  expect(outline(after.text, after.blocks)).toBe(
    outline(before.text, before.blocks).replace('carts were weighed', 'wagons were weighed'),
  )
})

test('a changed description, caption, cell, row and note stay what they are; what is out of form is read as Markdown', async () => {
  const news = await corrected(articleOf('news.html'), markdown => {
    const [figure] = /^.+\\\n.+$/m.exec(markdown)!
    const [alt, caption] = figure.split('\\\n')
    return markdown.replace(figure, `${alt} *at* the pier\\\n${caption} Taken in *March*.`)
  })
  const figureIn = ({ text, blocks }: Article) =>
    outline(
      text,
      blocks.filter(({ kind }) => kind === 'figure'),
    )
  const [, alt, caption] = figureIn(articleOf('news.html')).split('\n')
  expect(figureIn(news).split('\n')).toEqual(['figure', `${alt} at the pier`, `${caption} Taken in ‹em:March›.`])

  const before = articleOf('encyclopedia.html')
  const after = await corrected(before, markdown =>
    markdown
      .replace(/^(\| Cart \|) 4 \|(.*)$/m, '$1 5 |$2\n| Sledge | 1 | 2 |')
      .replace(/^- \((\d+)\) /m, '- ($1) It is said that '),
  )
  const was = outline(before.text, before.blocks)
  const sledge = ['row', '  head', '    p Sledge', '  cell', '    p 1', '  cell', '    p 2']
  expect(outline(after.text, after.blocks)).toBe(
    was
      .replace('p Cart\n    cell\n      p 4', 'p Cart\n    cell\n      p 5')
      .replace(/(?= {2}row\n {4}head\n {6}p Mule)/, `${sledge.map(line => `  ${line}`).join('\n')}\n`)
      .replace(/(?<=note 1\n {4}p )/, 'It is said that '),
  )

  const spoilt = await corrected(before, markdown => markdown.replace(/^\| Cart \|/m, 'Cart |'))
  expect(spoilt.blocks.filter(({ kind }) => kind === 'table')).toHaveLength(1)
})

test.each([
  ['essay-footnotes.html', 'fourteen chairs', 'fifteen chairs', ['1', '2', '1']],
  ['essay-footnotes.html', 'to see.1 People', 'to look at.1 Those 1 or 11 people', ['1', '2', '1']],
  ['essay-footnotes.html', 'to see.1 People', 'to see. People', ['2', '1']],
  ['essay-footnotes.html', 'to see.1 People', 'to see.1 1People, room1. People', ['2', '1']],
  ['encyclopedia.html', 'was a trade route', 'was *the* trade route', ['1', '2']],
  ['mixed-scripts.html', 'das älteste Wort', 'das alte Wort', ['*']],
  ['report.html', 'the curve is smooth', 'the curve is quite smooth', ['a', 'b']],
])('of %s a reference to a note stays one where “%s” becomes “%s”', async (name, was, is, notes) => {
  const references = ({ blocks }: Article) =>
    runsOf(blocks).flatMap(({ spans }) => spans.flatMap(({ kind, note }) => (kind === 'note' ? note : [])))
  const before = articleOf(name)
  const after = await corrected(before, markdown => {
    expect(markdown.toLowerCase()).toContain(was.toLowerCase())
    return markdown.replace(new RegExp(was.replaceAll('.', '\\.'), 'i'), is)
  })
  expect(references(after).slice(0, notes.length)).toEqual(notes)
})

test('a block that is changed is read as Markdown, one that is taken out is gone', async () => {
  const text = '# One\n\nFirst.\n\n- a\n- b\n\nLast.'
  const limits = DEFAULT_LIMITS
  const { article } = await readHere({ source: { kind: 'markdown', text, title: 'T' }, id: 'a1' as ArticleId, limits })
  const after = await corrected(article, markdown => markdown.replace('- b', '- **b**\n- c').replace('First.\n\n', ''))
  expect(after.text).toBe('One\n\na\nb\nc\n\nLast.')
  expect(after.blocks.map(({ kind }) => kind)).toEqual(['heading', 'list', 'paragraph'])
})
