/** What may be wrong with a run-sheet, in German. It loads with the editor. */
import type { faults as en } from '../en/sheetFaults.ts'
import type { Shape } from '../shape.ts'

export const faults: Shape<typeof en> = {
  'must be text': 'muss Text sein',
  'is empty': 'ist leer',
  'is longer than {0} characters': 'ist länger als {0} Zeichen',
  'must be a number': 'muss eine Zahl sein',
  'must be a whole number': 'muss eine ganze Zahl sein',
  'must be at least {0}': 'muss mindestens {0} sein',
  'must be at most {0}': 'darf höchstens {0} sein',
  'must be one of {0}': 'muss eines davon sein: {0}',
  'must be 1 to 40 small letters, digits and hyphens':
    'darf nur 1 bis 40 Kleinbuchstaben, Ziffern und Bindestriche haben',
  'must be a list': 'muss eine Liste sein',
  'needs at least two options': 'braucht mindestens zwei Optionen',
  'has more than 20 options': 'hat mehr als 20 Optionen',
  'has two options with the same key': 'hat zwei Optionen mit demselben „key“',
  'must be true or false': 'muss „true“ oder „false“ sein',
  '“next” and “previous” are no names for a stage': '„next“ und „previous“ sind keine Namen für eine Phase',
  'names something twice': 'nennt etwas zweimal',
  'must be “hand”, “time” or {done: percent}': 'muss „hand“, „time“ oder {done: Prozent} sein',
  'names no side': 'nennt keine Seite',
  'has more than 6 sides': 'hat mehr als 6 Seiten',
  'has more than 10 polls': 'hat mehr als 10 Abstimmungen',
  'must be a list of stages': 'muss eine Liste von Phasen sein',
  'needs at least one stage': 'braucht mindestens eine Phase',
  'has more than {0} stages': 'hat mehr als {0} Phasen',
  'is not known here': 'ist hier nicht bekannt',
  'is missing': 'fehlt',
  'must be a group of fields': 'muss eine Gruppe von Feldern sein',
  '“{0}” is the name of an earlier stage': '„{0}“ heißt schon eine frühere Phase',
  '“{0}” does not come before this stage: a course cannot run in a circle':
    '„{0}“ kommt nicht vor dieser Phase: Ein Ablauf kann nicht im Kreis gehen',
  'there is no stage “{0}”': 'es gibt keine Phase „{0}“',
  'a stage that ends by time needs its seconds': 'eine Phase, die mit der Zeit endet, braucht ihre „seconds“',
  'is for a stage in which moderators can read what is held':
    'geht nur in einer Phase, in der die Moderation lesen kann, was wartet',
  'to be done, there must be minimums to do': 'zum Fertigwerden braucht es „minimums“',
  'there is a floor only where the stage opens speaking': 'das Wort gibt es nur, wo die Phase „speaking“ öffnet',
  '“{0}” is the name of an earlier poll': '„{0}“ heißt schon eine frühere Abstimmung',
  '“{0}” is not asked before this poll: a course cannot run in a circle':
    '„{0}“ wird nicht vor dieser Abstimmung gefragt: Ein Ablauf kann nicht im Kreis gehen',
  'there is no poll “{0}”': 'es gibt keine Abstimmung „{0}“',
  'is for a poll about the motion that is not secret':
    'geht nur bei einer Abstimmung über die These, die nicht geheim ist',
  'The run-sheet is longer than {0} characters.': 'Der Ablaufplan ist länger als {0} Zeichen.',
  'This part refers to itself: a course cannot run in a circle.':
    'Dieser Teil verweist auf sich selbst: Ein Ablauf kann nicht im Kreis gehen.',
  'It repeats its own parts too often.': 'Er wiederholt seine eigenen Teile zu oft.',
}
