import { expect, test } from 'vitest'
import { courseOf, type ShownStep } from './index.ts'

const poll = (seq: number, key: string, isOpen: boolean): ShownStep => ({
  seq,
  at: seq * 1000,
  kind: 'change',
  root: 'polls',
  key,
  value: { about: 'free', method: 'single', secrecy: 'open', reveal: 'live', isOpen },
})

test('a course tells when stages began, and when polls closed that have not opened again', () => {
  const steps: ShownStep[] = [
    poll(1, 'tea', true),
    poll(2, 'milk', true),
    { seq: 3, at: 3000, kind: 'stage', to: 'vote' },
    poll(4, 'tea', false),
    poll(5, 'milk', false),
    poll(6, 'milk', true),
    { seq: 7, at: 7000, kind: 'change', root: 'polls', key: 'gone' },
  ]
  expect(courseOf(steps)).toEqual({ stages: [{ stage: 'vote', at: 3000 }], closed: new Map([['tea', 4000]]) })
})
