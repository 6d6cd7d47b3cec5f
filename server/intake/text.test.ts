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

test('verse keeps its lines', () => {
  expect(paragraphs('The woods are lovely\nand the road is long\n\nand I have work')).toEqual([
    'The woods are lovely',
    'and the road is long',
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
