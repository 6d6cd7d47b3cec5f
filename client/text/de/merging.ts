/** What is said of claims that were merged into others, and to the moderator who merges them. */
import type { words as en } from '../en/merging.ts'
import type { Shape } from '../shape.ts'

export const words: Shape<typeof en> = {
  menu: 'Mit einer anderen Behauptung zusammenlegen …',
  part: 'Von der anderen Behauptung trennen',
  title: 'Diese Behauptung mit einer anderen zusammenlegen',
  detail:
    'Beide Namen bleiben stehen, ebenso Worte, Stelle, Antworten und Stimmen. Bei der Behauptung, die bleibt, zählt von jedem Mitglied eine Stimme: die dort abgegebene, sonst die von hier. Das lässt sich rückgängig machen.',
  letsIn: 'Damit wird sie auch freigegeben.',
  from: 'Diese Behauptung',
  into: 'Mit welcher Behauptung?',
  find: 'Behauptung suchen',
  none: 'Es gibt keine andere Behauptung.',
  noneFound: 'Keine Behauptung sagt das.',
  missing: 'Wähle die Behauptung, die bleibt.',
  act: 'Zusammenlegen',
  done: 'Zusammengelegt. Im Menü der Behauptung lassen sie sich wieder trennen.',
  parted: 'Getrennt. Jede zählt wieder für sich.',
  mergedInto: 'Zusammengelegt mit',
  countedThere: 'Ihre Stimmen zählen dort.',
  mergedHere: 'Hiermit zusammengelegt:',
  by: name => `von ${name}`,

  alike: 'Fast gleich formuliert:',
  merge: 'Zusammenlegen …',
}
