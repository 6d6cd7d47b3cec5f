import { expect, test } from 'vitest'
import { dirOf, guessLanguage } from './index.ts'

test('a text runs as most of its first letters do, whatever language it claims', () => {
  expect(dirOf('en', 'שלום לכולם')).toBe('rtl')
  expect(dirOf('ar', 'Plain English words')).toBe('ltr')
  expect(dirOf('ar', 'OpenAI وقعت الشركة اتفاقا مع الحكومة الأمريكية لبيع نماذجها')).toBe('rtl')
  expect(dirOf('en', 'The word שלום means peace in Hebrew.')).toBe('ltr')
})

test('a text without letters runs as its language does', () => {
  expect(dirOf('he-IL', '123 — 456')).toBe('rtl')
  expect(dirOf('pa-Arab', '')).toBe('rtl')
  expect(dirOf('en', '123')).toBe('ltr')
})

test('the language is guessed by the script', () => {
  const samples = {
    he: 'שלום עולם',
    ar: 'هذا نص عربي',
    fa: 'این یک متن فارسی است و چند کلمه',
    ru: 'Это русский текст',
    uk: 'Це український текст і їжа',
    el: 'Αυτό είναι κείμενο',
    ja: 'これは日本語の文章です',
    zh: '这是一篇中文文章',
    ko: '이것은 한국어 글입니다',
    hi: 'यह हिन्दी है',
    th: 'นี่คือข้อความ',
  }
  for (const [lang, sample] of Object.entries(samples)) expect(guessLanguage(sample)).toBe(lang)
})

test('the language is guessed by the commonest words', () => {
  expect(guessLanguage('The deal is the first of its kind, and there are more to come.')).toBe('en')
  expect(guessLanguage('Der Vertrag ist der erste seiner Art und wird nicht der letzte sein.')).toBe('de')
  expect(guessLanguage('Le contrat est le premier du genre et ne sera pas le dernier pour elle.')).toBe('fr')
  expect(guessLanguage('El contrato es el primero de los suyos y no será el último para ella.')).toBe('es')
})

test('nothing to go by is taken for English', () => {
  expect(guessLanguage('')).toBe('en')
  expect(guessLanguage('12 34')).toBe('en')
  expect(guessLanguage('constructor __proto__')).toBe('en')
})
