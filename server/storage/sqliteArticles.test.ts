import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import { anArticle, NOON } from '../../test/support/storedThings.ts'
import { KnownLogins } from './knownLogins.ts'
import { openDatabase } from './openDatabase.ts'
import { sqliteArticles } from './sqliteArticles.ts'

let close: (() => void)[] = []
afterEach(() => {
  for (const step of close) step()
  close = []
})

function openArticles() {
  const folder = mkdtempSync(join(tmpdir(), 'parley-articles-'))
  const { client, close: closeDatabase } = openDatabase(folder, NOON)
  close.push(closeDatabase, () => rmSync(folder, { recursive: true }))
  const ask = (query: string) => client.prepare(query).pluck().get()
  return { client, ask, store: sqliteArticles({ client, db: drizzle({ client }) }, new KnownLogins()) }
}

test('a long article is written some bytes a commit, with a turn for everybody between two of them', async () => {
  const { ask, store } = openArticles()
  const article = anArticle('long', { text: 'Straße 🌉 '.repeat(30_000) })
  let isSaved = false
  const seen = new Set<unknown>()
  const saving = store.saveArticle(article, NOON).then(() => {
    isSaved = true
  })
  while (!isSaved) {
    seen.add(ask('SELECT count(*) FROM article_parts'))
    await new Promise(setImmediate)
  }
  await saving
  const parts = ask('SELECT count(*) FROM article_parts') as number
  expect(parts).toBeGreaterThan(6)
  expect([...seen].filter(count => count !== parts)).toEqual(Array.from({ length: parts }, (_, n) => n))
  expect(ask('SELECT max(length(bytes)) FROM article_parts')).toBe(64 * 1024)
  expect(await store.loadArticle(article.id)).toStrictEqual(article)
})

test('a long article that an earlier version wrote as one stays what it was', async () => {
  const { client, store } = openArticles()
  const article = anArticle('long')
  await store.saveArticle(article, NOON)
  const text = 'Straße 🌉 '.repeat(30_000)
  client.prepare('UPDATE articles SET text = ?').run(text)
  expect(await store.loadArticle(article.id)).toStrictEqual({ ...article, text })
})

test('nothing is left of a long article that nobody took', async () => {
  const { ask, store } = openArticles()
  await store.saveArticle(anArticle('long', { text: 'All of it goes. '.repeat(30_000) }), NOON)
  expect(await store.sweep(NOON + 1, NOON)).toBe(1)
  expect([ask('SELECT count(*) FROM articles'), ask('SELECT count(*) FROM article_parts')]).toEqual([0, 0])
})

test('of a long article that a full disk breaks off nothing stays, and it can be saved once there is room', async () => {
  const { client, ask, store } = openArticles()
  const article = anArticle('long', { text: 'No half of it stays. '.repeat(30_000) })
  client.pragma(`max_page_count = ${(ask('PRAGMA page_count') as number) + 60}`)
  await expect(store.saveArticle(article, NOON)).rejects.toThrow('full')
  expect(ask('SELECT count(*) FROM article_parts')).toBeGreaterThan(0)
  client.pragma('max_page_count = 1000000')
  expect(await store.sweep(NOON + 1, NOON)).toBe(1)
  expect([ask('SELECT count(*) FROM articles'), ask('SELECT count(*) FROM article_parts')]).toEqual([0, 0])
  await store.saveArticle(article, NOON)
  expect(await store.loadArticle(article.id)).toStrictEqual(article)
})
