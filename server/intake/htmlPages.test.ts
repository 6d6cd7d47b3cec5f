/** Whole pages in the manner of real sites, each with its article as it must come out: all of its text, none of the rest. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { ArticleId } from '../../shared/room/index.ts'
import { outline } from '../../test/support/outline.ts'
import { reportOf } from './draft.ts'
import { readHtml } from './html.ts'
import { makeArticle } from './makeArticle.ts'

const FOLDER = new URL('../../test/fixtures/pages/', import.meta.url)
const pages = readdirSync(FOLDER).filter(name => name.endsWith('.html'))
const tools = { id: 'a1' as ArticleId, sha256: (text: string) => createHash('sha256').update(text).digest('hex') }

function asRead(name: string): string {
  const html = readFileSync(new URL(name, FOLDER), 'utf8')
  const draft = readHtml(html, { address: 'https://site.example/2026/page' })
  const { title, byline, published, lang, dir, text, blocks } = makeArticle(draft, {}, { articleBytes: 1e6 }, tools)
  const { dropped, choices, isShort } = reportOf(draft)
  const said = { title, byline, published, lang, dir, isShort }
  return [
    ...Object.entries(said).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`])),
    `dropped: ${dropped.map(({ kind, count }) => `${count} ${kind}`).join(', ')}`,
    ...(choices ?? []).map(({ label, words }) => `choice: ${words} words, ${label}`),
    '',
    outline(text, blocks),
    '',
  ].join('\n')
}

test('there are at least ten pages', () => {
  expect(pages.length).toBeGreaterThanOrEqual(10)
})

test.each(pages)('%s gives its article, all of it and nothing else', async name => {
  await expect(asRead(name)).toMatchFileSnapshot(new URL(name.replace('.html', '.outline.txt'), FOLDER).pathname)
})
