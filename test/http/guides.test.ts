/** The guides as they are served: whole in every language that the interface speaks. */
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../client/text/languages.ts'
import { writtenPages } from '../../server/http/writtenPages.ts'

const GUIDES = ['', '/teachers', '/moderators', '/participants']
const pages = writtenPages({}, undefined)
const ask = async (path: string, language: string) =>
  (await pages.request(path, { headers: { 'accept-language': language } })).text()
/** Headings and list items: what a guide says, as so many things. */
const shape = (page: string) => ['<h2', '<li', '<tr'].map(tag => page.split(tag).length)

test.each(Object.entries(LANGUAGES))('the guides are whole in %s', async (language, { dir }) => {
  for (const guide of GUIDES) {
    const page = await ask(`/guide${guide}`, language)
    expect(page, guide).toContain(`<html lang="${language}" dir="${dir}">`)
    expect(shape(page), guide).toEqual(shape(await ask(`/guide${guide}`, 'en')))
    const titles = [...page.matchAll(/<a href="\/guide\/\w+"[^>]*>([^<]+)<\/a>/g)].map(([, title]) => title)
    expect(new Set(titles).size).toBe(3)
  }
})
