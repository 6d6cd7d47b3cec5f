/** The words of replay. */
import type { replay as en } from '../en/replay.ts'
import type { Shape } from '../shape.ts'
import { clockWithSeconds, date, n } from './intl.ts'

const sum = (claims: number, ballots: number) =>
  `${n(claims, { one: '# affirmation', many: '# d’affirmations', other: '# affirmations' })}, ${n(ballots, { one: '# vote', many: '# de votes', other: '# votes' })}`

export const replay: Shape<typeof en> = {
  past: 'C’est le passé : ici, on ne fait que regarder.',
  label: 'Revoir',
  loading: 'Chargement de l’histoire de la salle…',
  play: 'Lancer',
  pause: 'Pause',
  earlier: 'À ce qui s’est passé juste avant',
  later: 'À ce qui se passe ensuite',
  moment: 'Moment',
  keys: 'Espace lance et met en pause. Sur l’échelle : les flèches avancent de dix secondes, avec Maj d’un événement à l’autre, Page précédente et Page suivante d’une étape à l’autre.',
  speed: 'Vitesse',
  times: factor => `× ${factor}`,
  shows: 'Ce qui est affiché',
  now: 'Revenir au présent',
  again: 'Charger la suite',
  stageAt: (at, of, title) => (of > 1 ? `Étape ${at} sur ${of} : ${title}` : title),
  sum,
  date,
  time: clockWithSeconds,
  gone: 'Ce que vise ce lien n’apparaît à aucun moment.',
}
