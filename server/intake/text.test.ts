import { expect, test } from 'vitest'
import { readText } from './text.ts'

const paragraphs = (text: string) =>
  readText(text).map(block => (block.kind === 'paragraph' ? block.inlines.join('') : block.kind))

test('blank lines part paragraphs, however much white space they hold', () => {
  expect(paragraphs('\n\nOne.\n \t \n\nTwo.\n')).toEqual(['One.', 'Two.'])
})

test('lines that a mail program broke are joined again', () => {
  const first = 'This paragraph was broken by a program at a margin of about seventy'
  expect(paragraphs(`${first}\ncharacters, as mails were.`)).toEqual([`${first} characters, as mails were.`])
})

test('verse keeps its lines and its stanzas', () => {
  expect(paragraphs('The woods are lovely\nand the road is long\n\nand I have work')).toEqual([
    'The woods are lovely\nand the road is long',
    'and I have work',
  ])
})

test('dialogue keeps its lines, long ones included', () => {
  const long = 'and it went on for quite a while, as such conversations sometimes will.'
  expect(paragraphs(`— Come in, ${long}\n— I will.`)).toEqual([`— Come in, ${long}`, '— I will.'])
  expect(paragraphs(`ANNA: Come in, ${long}\nBO: I will.`)).toEqual([`ANNA: Come in, ${long}`, 'BO: I will.'])
})

test('lines longer than any margin are paragraphs of their own', () => {
  const long = 'word '.repeat(40).trim()
  expect(paragraphs(`${long}\n${long}\nThe end.`)).toEqual([long, long, 'The end.'])
})

test('Chinese lines are joined without a space', () => {
  const line = '这是一行很长的中文文字'.repeat(6)
  expect(paragraphs(`${line}\n结束了。`)).toEqual([`${line}结束了。`])
})

test('what a mail quotes is a quotation, and what is quoted in it too, as deep as anybody answers', () => {
  const p = (words: string) => ({ kind: 'paragraph', inlines: [words] })
  expect(readText('> > Was it right?\n> >\n> > Was it?\n>\n> It was.\n\nSo it was.')).toEqual([
    { kind: 'quote', blocks: [{ kind: 'quote', blocks: [p('Was it right?'), p('Was it?')] }, p('It was.')] },
    p('So it was.'),
  ])
  expect(readText(`${'>'.repeat(100_000)} Deep.`)).toHaveLength(1)
})

test('a line set in from its stanza stays so, however its writer set it', () => {
  expect(paragraphs('  One\n\ttwo\n  three')).toEqual(['One\n\u00a0\u00a0two\nthree'])
})

test.each(['* * *', '***', '—————', '_ _ _', '* * *   '])('%s between stanzas is no words', line => {
  expect(readText(`One\n\n${line}\n\ntwo`).map(({ kind }) => kind)).toEqual(['paragraph', 'rule', 'paragraph'])
})

test.each(['* *', '*-*', '--- a'])('%s is', line => {
  expect(paragraphs(`One\n\n${line}`)).toEqual(['One', line])
})
