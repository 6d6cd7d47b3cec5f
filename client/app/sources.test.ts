import { describe, expect, test } from 'vitest'
import { addressSource, bodyOf, fileSource, hasStructure, pastedSource } from './sources.ts'

describe('what is pasted', () => {
  test('is Markdown, or the clipboard’s HTML where that was taken', () => {
    expect(pastedSource('# Head\n\nWords.', undefined, undefined)).toEqual({
      kind: 'markdown',
      text: '# Head\n\nWords.',
    })
    expect(pastedSource('Head', '<h1>Head</h1>', undefined)).toEqual({ kind: 'html', text: '<h1>Head</h1>' })
    expect(pastedSource('Head', '<h1>Head</h1>', '2')).toEqual({ kind: 'html', text: '<h1>Head</h1>', pick: '2' })
  })
  test.each([
    ['one line a paragraph, perhaps with *emphasis*', 'One *line*.\n\nAnother.', 'markdown'],
    ['a heading over lines', '# Head\n\nOne\ntwo', 'markdown'],
    ['an underlined heading', 'Head\n====\n\nOne\ntwo', 'markdown'],
    ['a list', 'To bring:\n\n- tea\n- cups', 'markdown'],
    ['a numbered list', '1. tea\n2. cups', 'markdown'],
    ['a link', 'See [here](https://a.example)\nand there.', 'markdown'],
    ['hard breaks', 'One\\\ntwo', 'markdown'],
    ['verse', 'The woods are lovely\nand the road is long\n\nand I have work', 'text'],
    ['verse with *emphasis*', 'The woods are *lovely*\nand the road is long', 'text'],
    ['verse set in', 'For rain\nat night\n\n      All night', 'text'],
    ['dialogue', '— Come in.\n— I will.', 'text'],
    ['stars between stanzas', 'One\ntwo\n\n* * *\n\nthree', 'text'],
    ['paragraphs without blank lines', `${'A line. '.repeat(30)}\n${'Another. '.repeat(30)}`, 'text'],
  ])('is read as its writer set it: %s', (_, text, kind) => {
    expect(pastedSource(text, undefined, undefined)).toEqual({ kind, text })
  })
  test('has the line above it for its title, where it stands alone and is no sentence', () => {
    const rest = '      All night the tin roof counted,\n      and lost its place.\n'
    expect(pastedSource(`\n For rain \n\n${rest}`, undefined, undefined)).toEqual({
      kind: 'text',
      title: 'For rain',
      text: rest,
    })
    const prose = 'The council measured the *traffic* for three weeks.'
    expect(pastedSource(`Should we ban cars?\n\n\n${prose}`, undefined, undefined)).toEqual({
      kind: 'markdown',
      title: 'Should we ban cars?',
      text: prose,
    })
  })
  test.each([
    ['a sentence', 'The deal is signed.'],
    ['whom it is for', 'Dear reader,'],
    ['what somebody says', '“Come in”'],
    ['a long line', 'word '.repeat(40).trim()],
    ['a list’s first point', '1. Tea'],
  ])('has no title in %s', (_, above) => {
    const text = `${above}\n\nThe council measured the traffic for three weeks, and all the bakers were against it.${' More.'.repeat(30)}`
    expect(pastedSource(text, undefined, undefined)).toEqual({ kind: 'markdown', text })
  })
  test('has no title in a line that is longer than all else, or where a headline comes', () => {
    for (const text of ['A short\n\none', 'Before it\n\n# The headline\n\nThe council measured the traffic.'])
      expect(pastedSource(text, undefined, undefined)).toEqual({ kind: 'markdown', text })
  })
  test('has nothing under a title but blanks, however many', () => {
    const text = `A title\n\n${' '.repeat(300_000)}\n`
    expect(pastedSource(text, undefined, undefined)).not.toHaveProperty('title')
  })
  test('is none when there are only blanks', () => {
    expect(pastedSource(' \n ', undefined, undefined)).toBeUndefined()
  })
  test.each([
    ["<meta charset='utf-8'><h1>Head</h1>", true],
    ['<p>Words</p>', true],
    ['<ul><li>one', true],
    ['<b style="font-weight:normal">Words</b>', true],
    ["<meta charset='utf-8'><span>Words</span>", false],
    ['<div style="font-family: monospace"><div><span>const</span></div></div>', false],
    ['<picture>', false],
    ['', false],
  ])('has structure worth keeping in %s: %s', (html, expected) => {
    expect(hasStructure(html)).toBe(expected)
  })
})

describe('an address', () => {
  test.each([
    ['https://news.example/a', 'https://news.example/a'],
    [' news.example/a ', 'https://news.example/a'],
    ['news.example:8080/a', 'https://news.example:8080/a'],
    ['//news.example/a', 'https://news.example/a'],
    ['HTTP://news.example', 'HTTP://news.example'],
    ['ftp://news.example', 'ftp://news.example'],
  ])('typed as %s is %s', (typed, url) => {
    expect(addressSource(typed, undefined)).toEqual({ kind: 'url', url })
  })
  test('of blanks is none', () => {
    expect(addressSource('  ', undefined)).toBeUndefined()
  })
})

test('a file is sent in a form under its own name, with the part that was picked', () => {
  const file = new File(['<p>Words'], 'road.html')
  const body = bodyOf(fileSource(file, '3')!) as FormData
  expect([(body.get('file') as File).name, body.get('pick')]).toEqual(['road.html', '3'])
  expect(bodyOf({ kind: 'url', url: 'https://a.example' })).toBe('{"source":{"kind":"url","url":"https://a.example"}}')
})
