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
