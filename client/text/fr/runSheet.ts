/** The words of run-sheets and their courses, in French. They load with what shows them. */
import type { Counted } from '../../../shared/stages/stage.ts'
import type { words as en } from '../en/runSheet.ts'
import type { Shape } from '../shape.ts'
import { list, n } from './intl.ts'

const secondsOf = (count: number) => n(count, { one: '# seconde', many: '# de secondes', other: '# secondes' })

const counted: Record<Counted, (count: number) => string> = {
  annotations: count => n(count, { one: '# annotation', many: '# d’annotations', other: '# annotations' }),
  claims: count => n(count, { one: '# affirmation', many: '# d’affirmations', other: '# affirmations' }),
  questions: count => n(count, { one: '# question', many: '# de questions', other: '# questions' }),
  replies: count => n(count, { one: '# réponse', many: '# de réponses', other: '# réponses' }),
  classifications: count =>
    n(count, { one: '# qualification', many: '# de qualifications', other: '# qualifications' }),
  ballots: count => n(count, { one: '# vote', many: '# de votes', other: '# votes' }),
  speeches: count => n(count, { one: '# intervention', many: '# d’interventions', other: '# interventions' }),
}

export const words: Shape<typeof en> = {
  course: 'Déroulé',
  courseOf: title => `Déroulé : ${title}`,
  own: 'Notre propre déroulé',
  ownHint: 'Part de celui qui est choisi.',
  stages: count => n(count, { one: '# étape', many: '# d’étapes', other: '# étapes' }),
  minutes: count => n(count, { one: '# minute', many: '# de minutes', other: '# minutes' }),
  seconds: secondsOf,
  open: 'sans limite',
  endsByItself: length => `${length}, puis la suite`,
  opens: things => `Ouvert : ${list(things)}`,
  opensNothing: 'Rien à faire : regarder et parler',
  openable: {
    marks: 'annotations',
    replies: 'réponses',
    classification: 'qualification',
    polls: 'votes',
    statements: 'déclarations communes',
    speaking: 'prises de parole',
  },
  unseen: 'Les nouveaux textes des autres restent invisibles jusqu’à sa fin',
  onlyModerators: 'Jusqu’à la fin, seule la modération voit ce que vous écrivez',
  nobody: 'Jusqu’à la fin, personne ne voit ce que vous écrivez',
  polls: count =>
    n(count, { one: '# scrutin s’ouvre', many: '# de scrutins s’ouvrent', other: '# scrutins s’ouvrent' }),
  floor: seconds => `interventions de ${secondsOf(seconds)}`,
  restate: 'reformuler avant d’objecter',
  again: 'question posée une seconde fois',
  counted,
  needs: things => `au moins ${list(things)}`,
  soFar: (what, done, least) => `${done} sur ${counted[what](least)}`,
  met: 'Vous avez fait ce que cette étape demande.',
  areDone: (done, of) => `${done} sur ${of} ont terminé`,
  whenDone: percent => `suite quand ${percent} % ont terminé`,
  written: 'Le texte du déroulé',
  writtenHint:
    'YAML ou JSON. Une étape a besoin d’un « id » et d’un « title » ; tout le reste a une valeur par défaut.',
  faults: 'Ce qui ne va pas',
  line: line => `Ligne ${line} :`,
  wrong: 'Le déroulé contient une erreur : voyez en dessous.',
  newStage: 'Nouvelle étape',
  add: 'Ajouter une étape',
  change: 'Modifier',
  done: 'Terminé',
  edit: stage => `Modifier « ${stage} »`,
  up: stage => `Monter « ${stage} »`,
  down: stage => `Descendre « ${stage} »`,
  remove: stage => `Enlever « ${stage} »`,
  isFirst: 'C’est la première étape.',
  isLast: 'C’est la dernière étape.',
  isOnly: 'Un déroulé compte au moins une étape.',
  title: 'Titre',
  prompt: 'Consigne',
  length: 'Minutes',
  lengthHint: 'Vide : sans limite.',
  opensLegend: 'Ce qu’on peut y faire',
  goesOn: 'Passe seule à la suite quand le temps est écoulé',
  moreInText: 'Scrutins, parole, minimums et tout le reste se règlent dans le texte ci-dessus.',
  backToLibrary: 'Revenir à la bibliothèque',
}
