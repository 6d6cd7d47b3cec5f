/** An Oxford debate: a vote before and one after; the side that moved more members wins. */
import type { RunSheet } from '../stage.ts'
import { AFTER, BEFORE, minutes, stage } from './lay.ts'

export const OXFORD_DEBATE: RunSheet = {
  name: 'oxford-debate',
  title: 'Oxford debate',
  stages: [
    stage('read', 'Read', minutes(10), 'Mark the sentences that bear on the motion.', { opens: ['marks'] }),
    stage('before', 'Vote before', minutes(2), 'Where do you stand now? Nobody sees your ballot.', {
      opens: ['polls'],
      polls: [BEFORE],
    }),
    stage('opening-for', 'Opening for', minutes(4), 'The case for the motion.', {
      opens: ['speaking'],
      floor: { sides: ['for'], order: 'queue', seconds: minutes(4), prepSeconds: 60 },
    }),
    stage('opening-against', 'Opening against', minutes(4), 'The case against the motion.', {
      opens: ['speaking'],
      floor: { sides: ['against'], order: 'queue', seconds: minutes(4) },
    }),
    stage('rebuttals', 'Rebuttals', minutes(10), 'Restate the other side’s best point before you object to it.', {
      opens: ['replies', 'speaking'],
      floor: { sides: ['for', 'against'], order: 'sides', seconds: 90 },
      restateSeconds: 60,
    }),
    stage('questions', 'Questions from the room', minutes(10), 'One question at a time, to one side.', {
      opens: ['replies', 'speaking'],
      floor: { order: 'unheard', seconds: 60 },
    }),
    stage('closing', 'Closing', minutes(4), 'Two minutes a side.', {
      opens: ['speaking'],
      floor: { sides: ['for', 'against'], order: 'sides', seconds: minutes(2) },
    }),
    stage('after', 'Vote after', minutes(3), 'Vote again. If you changed sides, say what moved you.', {
      opens: ['polls'],
      polls: [AFTER],
    }),
    stage('result', 'Result', undefined, 'How the room moved, and who wins by which rule.'),
  ],
}
