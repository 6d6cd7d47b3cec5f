/** A transcript's own words are in the language of who takes it home, and on a public page in the article's; programs get English. */
import { extractText } from 'unpdf'
import { expect, test } from 'vitest'
import { LANGUAGES, wordsIn } from '../../shared/transcript/index.ts'
import { makeAppInMemory, ORIGIN } from '../support/appInMemory.ts'
import { polledRoom } from '../support/polledRoom.ts'

async function told() {
  const room = await polledRoom(['Ada'])
  await room.claim(room.people[0]!.id, 'The council measured.')
  const get = (format: string, language: string) =>
    room.owner.get(`/api/rooms/${room.id}/export/${format}?profile=named`, { 'accept-language': language })
  return { ...room, get }
}

test.each(LANGUAGES)('what people read is in their language: %s', async language => {
  const room = await told()
  const words = wordsIn(language)
  for (const format of ['html', 'markdown', 'docx']) {
    const { text } = await room.get(format, `${language}-XX, en;q=0.5`)
    for (const said of [words.methodTitle, words.membersTitle, words.kinds.classifying])
      expect([format, text.includes(said)]).toEqual([format, true])
    expect(text).toContain('The council measured.')
  }
  const path = `${ORIGIN}/api/rooms/${room.id}/export/pdf?profile=named&lang=${language}`
  const cookie = [...room.owner.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const pdf = await room.app.request(path, { headers: { host: new URL(ORIGIN).host, cookie } })
  const { text } = await extractText(new Uint8Array(await pdf.arrayBuffer()), { mergePages: true })
  const flat = text.replace(/\s+/g, ' ').normalize('NFKC')
  if (language !== 'ar') for (const said of [words.methodTitle, words.membersTitle]) expect(flat).toContain(said)
  else expect(flat).toMatch(/[\u0600-\u06ff]/)
  if (language === 'ar') {
    const { text: docx } = await room.get('docx', 'ar')
    expect(docx).toContain('<w:bidi/>')
    expect(docx).toContain('<w:bidiVisual/>')
  }
  room.live.tallies.stop()
})

test('what is asked for goes before what the browser names, an unknown language is English, and programs are answered in English', async () => {
  const room = await told()
  const at = (format: string, more = '') => `/api/rooms/${room.id}/export/${format}?profile=named${more}`
  const lang = { 'accept-language': 'fr' }
  expect((await room.owner.get(at('html', '&lang=es'), lang)).text).toContain('<html lang="es" dir="ltr">')
  expect((await room.owner.get(at('html', '&lang=pl'), lang)).text).toContain('<html lang="fr" dir="ltr">')
  expect((await room.owner.get(at('html'), { 'accept-language': 'pl' })).text).toContain('<html lang="en" dir="ltr">')
  for (const format of ['csv', 'jsonld', 'argdown', 'aif', 'hypothesis', 'bundle'])
    expect((await room.owner.get(at(format, '&lang=de'))).text, format).toBe((await room.owner.get(at(format))).text)
  room.live.tallies.stop()
})

test('the page behind a public link, and what is told of it to programs, are in the language of the article', async () => {
  const { browser } = makeAppInMemory()
  const owner = browser()
  const text = 'Der Rat hat den Verkehr drei Wochen lang gemessen. Das war richtig so. Niemand hat die Bäcker gefragt.'
  const article = { source: { kind: 'text', text, title: 'Radwege' } }
  const { room } = (await owner.post('/api/rooms', { name: 'Olga', article })).body
  expect((await owner.get(`/api/rooms/${room.id}/article`)).body.lang).toBe('de')
  const { url } = (await owner.put(`/api/rooms/${room.id}/public-link`, { profile: 'public' })).body.link
  const page = (await browser().get(new URL(url).pathname, { 'accept-language': 'fr' })).text
  expect(page).toContain('<html lang="de" dir="ltr">')
  expect(page).toContain(`<meta property="og:description" content="${wordsIn('de').shared}">`)
  expect(page).toContain(wordsIn('de').methodTitle)
})
