import { expect, test } from 'vitest'
import { De, de } from './elision.ts'

test('in French a name that begins with a vowel takes “d’”, another “de”', () => {
  expect(['Anna', 'Émile', 'Œdipe', 'ines', 'Paul', 'Hugo', 'Yann', '7b', ''].map(de)).toEqual([
    'd’Anna',
    'd’Émile',
    'd’Œdipe',
    'd’ines',
    'de Paul',
    'de Hugo',
    'de Yann',
    'de 7b',
    'de ',
  ])
  expect([De('Amber Wren'), De('Copper Wren')]).toEqual(['D’Amber Wren', 'De Copper Wren'])
})
