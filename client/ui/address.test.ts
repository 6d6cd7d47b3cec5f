import { describe, expect, test } from 'vitest'
import { matchPath } from './address.ts'

describe('an address', () => {
  test('names a page and what it is about', () => {
    expect(matchPath('/r/:room/a/:ulid', '/r/k3x/a/01J')).toEqual({ room: 'k3x', ulid: '01J' })
    expect(matchPath('/', '/')).toEqual({})
  })
  test('may end in a slash and be typed in capitals, which a code keeps', () => {
    expect(matchPath('/join/:code', '/JOIN/NZW3-RZG7/')).toEqual({ code: 'NZW3-RZG7' })
  })
  test('is not that of a page with more or fewer parts, or another name', () => {
    expect(matchPath('/r/:room', '/r')).toBeUndefined()
    expect(matchPath('/r/:room', '/r/k3x/a/01J')).toBeUndefined()
    expect(matchPath('/join', '/new')).toBeUndefined()
  })
  test('may have a part that is one of a few words', () => {
    expect(matchPath('/r/:room/:view(claims|results)', '/r/k3x/claims')).toEqual({ room: 'k3x', view: 'claims' })
    expect(matchPath('/r/:room/:view(claims|results)', '/r/k3x/wall')).toBeUndefined()
  })
  test('keeps what is encoded in it', () => {
    expect(matchPath('/join/:code', '/join/a%2Fb')).toEqual({ code: 'a%2Fb' })
  })
})
