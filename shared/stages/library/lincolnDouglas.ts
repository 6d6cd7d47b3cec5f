/** Lincoln–Douglas: one value debate, the speeches and their lengths as they are usual. */
import type { RunSheet } from '../stage.ts'
import { AFTER, BEFORE, minutes, stage } from './lay.ts'

const speech = (
  id: string,
  title: string,
  side: 'for' | 'against',
  length: number,
  prompt: string,
  prepSeconds?: number,
) =>
  stage(id, title, minutes(length), prompt, {
    opens: ['speaking'],
    floor: {
      sides: [side],
      order: 'queue',
      seconds: minutes(length),
      ...(prepSeconds === undefined ? {} : { prepSeconds }),
    },
  })

export const LINCOLN_DOUGLAS: RunSheet = {
  name: 'lincoln-douglas',
  title: 'Lincoln–Douglas debate',
  stages: [
    stage('before', 'Vote before', minutes(2), 'Where do you stand before anyone has spoken?', {
      opens: ['polls'],
      polls: [BEFORE],
    }),
    speech('constructive-for', 'Affirmative constructive', 'for', 6, 'Name the value, the criterion, and the case.'),
    speech('cross-against', 'Cross-examination by the negative', 'against', 3, 'Ask; do not argue.'),
    speech(
      'constructive-against',
      'Negative constructive',
      'against',
      7,
      'The case against, then the first answers.',
      120,
    ),
    speech('cross-for', 'Cross-examination by the affirmative', 'for', 3, 'Ask; do not argue.'),
    speech('rebuttal-for-1', 'First affirmative rebuttal', 'for', 4, 'Answer what was said; nothing new.', 120),
    speech('rebuttal-against', 'Negative rebuttal', 'against', 6, 'Answer, and say why the negative wins.', 120),
    speech('rebuttal-for-2', 'Second affirmative rebuttal', 'for', 3, 'Say why the affirmative wins.'),
    stage('after', 'Vote after', minutes(3), 'Vote again, and say what moved you.', {
      opens: ['polls'],
      polls: [AFTER],
    }),
    stage('result', 'Result', undefined, 'How the room moved.'),
  ],
}
