/** What may be wrong with a run-sheet, in French. It loads with the editor. */
import type { faults as en } from '../en/sheetFaults.ts'
import type { Shape } from '../shape.ts'

export const faults: Shape<typeof en> = {
  'must be text': 'doit être un texte',
  'is empty': 'est vide',
  'is longer than {0} characters': 'dépasse {0} caractères',
  'must be a number': 'doit être un nombre',
  'must be a whole number': 'doit être un nombre entier',
  'must be at least {0}': 'doit valoir au moins {0}',
  'must be at most {0}': 'doit valoir au plus {0}',
  'must be one of {0}': 'doit être l’un de : {0}',
  'must be 1 to 40 small letters, digits and hyphens': 'doit compter de 1 à 40 minuscules, chiffres et traits d’union',
  'must be a list': 'doit être une liste',
  'needs at least two options': 'a besoin d’au moins deux options',
  'has more than 20 options': 'a plus de 20 options',
  'has two options with the same key': 'a deux options de même « key »',
  'must be true or false': 'doit être « true » ou « false »',
  '“next” and “previous” are no names for a stage': '« next » et « previous » ne peuvent pas nommer une étape',
  'names something twice': 'nomme deux fois la même chose',
  'must be “hand”, “time” or {done: percent}': 'doit être « hand », « time » ou {done: pourcentage}',
  'names no side': 'ne nomme aucun camp',
  'has more than 6 sides': 'a plus de 6 camps',
  'has more than 10 polls': 'a plus de 10 scrutins',
  'must be a list of stages': 'doit être une liste d’étapes',
  'needs at least one stage': 'a besoin d’au moins une étape',
  'has more than {0} stages': 'a plus de {0} étapes',
  'is not known here': 'n’est pas connu ici',
  'is missing': 'manque',
  'must be a group of fields': 'doit être un groupe de champs',
  '“{0}” is the name of an earlier stage': '« {0} » est déjà le nom d’une étape précédente',
  '“{0}” does not come before this stage: a course cannot run in a circle':
    '« {0} » ne précède pas cette étape : un déroulé ne peut pas tourner en rond',
  'there is no stage “{0}”': 'il n’y a pas d’étape « {0} »',
  'a stage that ends by time needs its seconds': 'une étape qui finit avec le temps a besoin de « seconds »',
  'is for a stage in which moderators can read what is held':
    'ne va que dans une étape où la modération peut lire ce qui attend',
  'to be done, there must be minimums to do': 'pour terminer, il faut des « minimums » à atteindre',
  'there is a floor only where the stage opens speaking': 'la parole n’existe que là où l’étape ouvre « speaking »',
  '“{0}” is the name of an earlier poll': '« {0} » est déjà le nom d’un scrutin précédent',
  '“{0}” is not asked before this poll: a course cannot run in a circle':
    '« {0} » ne précède pas ce scrutin : un déroulé ne peut pas tourner en rond',
  'there is no poll “{0}”': 'il n’y a pas de scrutin « {0} »',
  'is for a poll about the motion that is not secret': 'ne va que pour un scrutin sur la motion qui n’est pas secret',
  'The run-sheet is longer than {0} characters.': 'Le texte du déroulé dépasse {0} caractères.',
  'This part refers to itself: a course cannot run in a circle.':
    'Cette partie renvoie à elle-même : un déroulé ne peut pas tourner en rond.',
  'It repeats its own parts too often.': 'Il répète trop souvent ses propres parties.',
}
