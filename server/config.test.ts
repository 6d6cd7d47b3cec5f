import { expect, test } from 'vitest'
import { lanAddresses, originsOf, readConfig } from './config.ts'

const limitsOf = (given: object) => readConfig({ PARLEY_LIMITS: JSON.stringify(given) }, []).limits

test('[WIRE-2] who lets a socket send more lets its member and its group do so too, unless their own paces are named', () => {
  expect(limitsOf({})).toMatchObject({
    socketMessagesPerSecond: 50,
    memberMessagesPerSecond: 100,
    groupMessagesPerSecond: 5000,
  })
  expect(limitsOf({ socketMessagesPerSecond: 1000 })).toMatchObject({
    memberMessagesPerSecond: 2000,
    groupMessagesPerSecond: 100_000,
  })
  expect(limitsOf({ socketMessagesPerSecond: 10 })).toMatchObject({
    memberMessagesPerSecond: 100,
    groupMessagesPerSecond: 5000,
  })
  expect(limitsOf({ socketMessagesPerSecond: 1000, groupMessagesPerSecond: 700 })).toMatchObject({
    memberMessagesPerSecond: 2000,
    groupMessagesPerSecond: 700,
  })
})

test('a limit that does not exist, or is none, is one sentence at the start', () => {
  expect(() => limitsOf({ groupMessages: 5 })).toThrow(/names groupMessages, which is no limit/)
  expect(() => limitsOf({ groupMessagesPerSecond: 0 })).toThrow(
    'PARLEY_LIMITS: groupMessagesPerSecond must be a number above 0.',
  )
})

test('a link that is given to others begins with an address that they can reach', () => {
  const first = (env: Record<string, string>, argv: string[] = []) => originsOf(readConfig(env, argv), 8787)[0]
  expect(first({})).toBe('http://localhost:8787')
  expect(first({ HOST: '192.0.2.7' })).toBe('http://192.0.2.7:8787')
  expect(first({}, ['--lan'])).toBe(`http://${lanAddresses()[0] ?? 'localhost'}:8787`)
  expect(first({ PUBLIC_URL: 'https://parley.example' })).toBe('https://parley.example')
})
