/** What a correction leaves alone stays as it was, on every page of the fixtures; what it changes is read as Markdown. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Article } from '../../shared/article/index.ts'
import type { ArticleId } from '../../shared/room/index.ts'
import { articleMarkdown } from '../../shared/transcript/index.ts'
import { outline } from '../../test/support/outline.ts'
import { DEFAULT_LIMITS } from '../limits.ts'
import { readHtml } from './html.ts'
import { makeArticle } from './makeArticle.ts'
import { readHere } from './reading.ts'

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

test('one word of a paragraph is corrected; the table, the figure and the notes around it stay what they are', async () => {
  const before = articleOf('encyclopedia.html')
  const after = await corrected(before, markdown => markdown.replace('carts were weighed', 'wagons were weighed'))
  expect(outline(after.text, after.blocks)).toBe(
    outline(before.text, before.blocks).replace('carts were weighed', 'wagons were weighed'),
  )
})

test('a block that is changed is read as Markdown, one that is taken out is gone', async () => {
  const text = '# One\n\nFirst.\n\n- a\n- b\n\nLast.'
  const limits = DEFAULT_LIMITS
  const { article } = await readHere({ source: { kind: 'markdown', text, title: 'T' }, id: 'a1' as ArticleId, limits })
  const after = await corrected(article, markdown => markdown.replace('- b', '- **b**\n- c').replace('First.\n\n', ''))
  expect(after.text).toBe('One\n\na\nb\nc\n\nLast.')
  expect(after.blocks.map(({ kind }) => kind)).toEqual(['heading', 'list', 'paragraph'])
})
