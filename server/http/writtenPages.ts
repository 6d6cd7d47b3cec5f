/**
 * Pages that are nothing but a text: the guides, the licences, and what the house that runs this Parley has to say (privacy,
 * imprint). They are Markdown, read by the same reader as articles and drawn by the same hand as transcripts. A text in a
 * folder named by a language (`guides/de/teachers.md`) is for that language's readers; the others get the English one.
 */
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Context, Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import type { ArticleId } from '../../shared/room/index.ts'
import { articleHtml, Html, html, whole } from '../../shared/transcript/index.ts'
import { makeArticle } from '../intake/makeArticle.ts'
import { readMarkdown } from '../intake/markdown.ts'
import { LANGUAGE_COOKIE, pageLanguage } from './pageLanguage.ts'

/** What the house says of itself: the file of a text, or the address of a page elsewhere. */
export type Notices = Partial<Record<'privacy' | 'imprint', string>>

const DOCS = fileURLToPath(new URL('../../docs/', import.meta.url))
const GUIDES = ['teachers', 'moderators', 'participants']
const isAddress = (place: string) => /^https?:\/\//.test(place)

interface Written {
  title: string
  body: Html
  lang: string
  dir: 'ltr' | 'rtl'
}

/** `style`: the client's own style sheet, for its faces and tokens. */
export function writtenPages(notices: Notices, style: string | undefined): Hono {
  const known = new Map<string, Promise<Written>>()
  const read = (file: string, lang: string) => {
    const reading = known.get(file) ?? readWritten(file, lang)
    known.set(file, reading)
    return reading
  }
  /** The text in the reader's language where there is one. */
  const inLanguage = async (c: Context, name: string) => {
    const folder = join(DOCS, 'guides')
    const languages = [
      'en',
      ...(await readdir(folder, { withFileTypes: true })).filter(e => e.isDirectory()).map(e => e.name),
    ]
    const wish = {
      asked: c.req.query('lang'),
      chosen: getCookie(c, LANGUAGE_COOKIE),
      accepted: c.req.header('accept-language'),
    }
    const lang = pageLanguage(wish, languages)
    const own = join(folder, lang, `${name}.md`)
    return existsSync(own) ? read(own, lang) : read(join(folder, `${name}.md`), 'en')
  }
  const guide = async (c: Context, name: string) => {
    const links = await Promise.all(GUIDES.map(async one => ({ one, title: (await inLanguage(c, one)).title })))
    const { title: all } = await inLanguage(c, 'index')
    const nav = html`<nav aria-label="${all}"><ul>${links.map(
      ({ one, title }) =>
        html`<li><a href="/guide/${one}"${one === name && html` aria-current="page"`}>${title}</a></li>`,
    )}</ul></nav>`
    return c.html(pageHtml(await inLanguage(c, name), style, nav, name === 'index'))
  }

  const app = new Hono()
  app.get('/guide', c => guide(c, 'index'))
  for (const name of GUIDES) app.get(`/guide/${name}`, c => guide(c, name))
  app.get('/licences', async c => c.html(pageHtml(await read(join(DOCS, 'licences.md'), 'en'), style)))
  for (const [name, place] of Object.entries(notices)) {
    app.get(`/${name}`, async c =>
      isAddress(place) ? c.redirect(place) : c.html(pageHtml(await read(place, ''), style)),
    )
  }
  return app
}

async function readWritten(file: string, lang: string): Promise<Written> {
  const text = (await readFile(file, 'utf8')).replaceAll('\r\n', '\n')
  const tools = { id: 'written' as ArticleId, sha256: () => '' }
  const given = lang === '' ? {} : { lang }
  const article = makeArticle({ blocks: readMarkdown(text), dropped: [] }, given, { articleBytes: 1_000_000 }, tools)
  const body = new Html(whole(articleHtml({ ...article, revision: 1, marks: [] }, [], 1).pieces))
  return { title: article.title, body, lang: article.lang, dir: article.dir }
}

/** `leads`: the page is there to lead to others, so their links are what it says. */
const pageHtml = ({ title, body, lang, dir }: Written, style: string | undefined, nav?: Html, leads = false): string =>
  html`<!doctype html>
<html lang="${lang}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Parley</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
${style !== undefined && html`<link rel="stylesheet" href="${style}">`}
<link rel="stylesheet" href="/written.css">
<script src="/theme.js"></script>
</head>
<body class="written">
<header><a href="/" class="wordmark" translate="no">Parley</a>${!leads && nav}</header>
<main>
<h1>${title}</h1>
${body}
${leads && nav}
</main>
</body>
</html>
`.text
