import { describe, expect, test } from 'vitest'
import { complaintAbout, readAddressed, readTyped } from './code.ts'

describe('a join code as it is typed', () => {
  test('is the same with gaps, hyphens and small letters', () => {
    for (const typed of ['KX7R 4MPD', 'kx7r-4mpd', ' kx7r4mpd ', 'K X 7 R · 4 M P D', 'ＫＸ７Ｒ４ＭＰＤ']) {
      expect(readTyped(typed)).toBe('KX7R4MPD')
    }
  })

  test('is found in a pasted link', () => {
    expect(readTyped('http://192.168.1.20:8787/join/KX7R4MPD')).toBe('KX7R4MPD')
    expect(readTyped('Come to https://parley.example/join/kx7r4mpd?from=wall now')).toBe('KX7R4MPD')
  })

  test('keeps a letter that no code has, so that one sees what to look at again', () => {
    expect(readTyped('kx7o 4mpd')).toBe('KX7O4MPD')
    expect(complaintAbout('KX7O4MPD')).toEqual({ kind: 'letters', letters: 'O' })
  })

  test('is read out of an address, were it broken', () => {
    expect(readAddressed('kx7r%204mpd')).toBe('KX7R4MPD')
    expect(readAddressed('%E0%A4%A')).toBe('E0A4A')
    expect(readAddressed(undefined)).toBe('')
  })

  test('says how much is missing, and nothing once it is whole', () => {
    expect(complaintAbout('KX7')).toEqual({ kind: 'short', missing: 5 })
    expect(complaintAbout('KX7R4MPD')).toBeUndefined()
  })
})
