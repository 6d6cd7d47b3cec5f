/** What is said where an objection first restates: to who objects, to who is restated, and to all others. */
import type { words as en } from '../en/restating.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

const passing = (seconds: number) =>
  seconds % 60 === 0
    ? n(seconds / 60, { one: 'pasa # minuto', many: 'pasan # de minutos', other: 'pasan # minutos' })
    : n(seconds, { one: 'pasa # segundo', many: 'pasan # de segundos', other: 'pasan # segundos' })

export const words: Shape<typeof en> = {
  first: (name, seconds) =>
    `Antes de objetar, di con tus palabras lo que dice ${name}. ${name} responderá «es justo» o «todavía no»; si ${passing(seconds)} sin respuesta, puedes objetar de todos modos.`,
  firstOwn: 'Antes de objetar a tus propias palabras, dilas de otra manera.',
  prompt: name => `Di con tus palabras lo que dice ${name}…`,
  anewPrompt: 'Dilo de otra manera…',
  restate: 'Reformular',
  anew: 'Reformular de nuevo',
  waits: name => `Tu reformulación espera la respuesta de ${name}. Mientras tanto puedes escribir tu objeción.`,
  notYetSend: name => `${name} todavía no ha dicho que tu reformulación sea justa.`,
  fair: name => `${name} dice que tu reformulación es justa. Ya puedes objetar.`,
  passed: name => `${name} no ha respondido a tiempo. Ya puedes objetar.`,
  notYet: name => `${name} dice: todavía no. Reformula de otra manera.`,
  left: 'Tiempo que queda para responder',
  said: {
    waiting: name => `espera la respuesta de ${name}`,
    fair: name => `${name} dice que es justo`,
    'not-yet': name => `${name} dice: todavía no`,
    passed: name => `${name} no respondió a tiempo`,
  },
  isItFair: '¿Es esto lo que dices?',
  sayFair: 'Es justo',
  sayNotYet: 'Todavía no',
  asked: name => `${name} reformula lo que dijiste. ¿Es justo?`,
  show: 'Verlo',
}
