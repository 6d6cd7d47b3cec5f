import { expect, test } from 'vitest'
import { pageLanguage } from './pageLanguage.ts'

const LANGUAGES = ['en', 'de', 'fr']

test('a page is in the language its address asks for, before what was chosen and what the browser prefers', () => {
  expect(pageLanguage({ asked: 'fr', chosen: 'de', accepted: 'en' }, LANGUAGES)).toBe('fr')
  expect(pageLanguage({ chosen: 'de', accepted: 'fr' }, LANGUAGES)).toBe('de')
  expect(pageLanguage({ accepted: 'en;q=0.5, fr-CA;q=0.9, de;q=0.1' }, LANGUAGES)).toBe('fr')
})

test('a language there is not gives way to the next wish, and all of them to English', () => {
  expect(pageLanguage({ asked: 'xx', chosen: '', accepted: 'nl, de-AT;q=0.8' }, LANGUAGES)).toBe('de')
  expect(pageLanguage({ accepted: 'nl, *;q=0.1' }, LANGUAGES)).toBe('en')
  expect(pageLanguage({ accepted: 'de;q=0, ,;q=1' }, LANGUAGES)).toBe('en')
  expect(pageLanguage({}, LANGUAGES)).toBe('en')
})
