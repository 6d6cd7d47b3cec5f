/** The words of the wall. They load with it. */
import type { wall as en } from '../en/wall.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

export const wall: Shape<typeof en> = {
  comma: ', ',
  title: room => `${room} an der Wand`,
  now: 'Jetzt:',
  leftLabel: 'Restzeit dieser Phase',
  joinAt: 'Beitreten auf',
  askForCode: 'Den Code hat die Moderation.',
  areIn: count => n(count, { one: '# ist dabei', other: '# sind dabei' }),
  ballots: count =>
    count
      ? n(count, { one: 'und # Stimme ist abgegeben', other: 'und # Stimmen sind abgegeben' })
      : 'und noch keine Stimme ist abgegeben',
  floor: 'Das Wort',
  hasFloor: 'Hat das Wort:',
  floorFree: 'Das Wort ist frei.',
  speechLeft: 'Restzeit dieser Rede',
  prepare: 'Alle bereiten sich vor:',
  next: 'Danach:',
  nextStage: 'Nächste Phase:',
  aMember: 'ein Mitglied',
  poll: 'Jetzt gefragt',
  pollClosed: 'Gefragt und beendet',
  worth: 'Jetzt besprechen',
  quoted: words => `„${words}“`,
  claims: count =>
    count
      ? n(count, {
          one: 'Bisher # Behauptung, und alle sind sich einig.',
          other: 'Bisher # Behauptungen, und alle sind sich einig.',
        })
      : 'Noch keine Behauptung. Markiere einen Satz, der etwas behauptet.',
}
