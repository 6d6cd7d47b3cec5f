/** What may be wrong with a run-sheet, in Spanish. It loads with the editor. */
import type { faults as en } from '../en/sheetFaults.ts'
import type { Shape } from '../shape.ts'

export const faults: Shape<typeof en> = {
  'must be text': 'debe ser texto',
  'is empty': 'está vacío',
  'is longer than {0} characters': 'tiene más de {0} caracteres',
  'must be a number': 'debe ser un número',
  'must be a whole number': 'debe ser un número entero',
  'must be at least {0}': 'debe ser al menos {0}',
  'must be at most {0}': 'debe ser como mucho {0}',
  'must be one of {0}': 'debe ser uno de estos: {0}',
  'must be 1 to 40 small letters, digits and hyphens': 'debe tener de 1 a 40 letras minúsculas, cifras y guiones',
  'must be a list': 'debe ser una lista',
  'needs at least two options': 'necesita al menos dos opciones',
  'has more than 20 options': 'tiene más de 20 opciones',
  'has two options with the same key': 'tiene dos opciones con el mismo «key»',
  'must be true or false': 'debe ser «true» o «false»',
  '“next” and “previous” are no names for a stage': '«next» y «previous» no sirven de nombre para una etapa',
  'names something twice': 'nombra algo dos veces',
  'must be “hand”, “time” or {done: percent}': 'debe ser «hand», «time» o {done: porcentaje}',
  'names no side': 'no nombra ninguna postura',
  'has more than 6 sides': 'tiene más de 6 posturas',
  'has more than 10 polls': 'tiene más de 10 votaciones',
  'must be a list of stages': 'debe ser una lista de etapas',
  'needs at least one stage': 'necesita al menos una etapa',
  'has more than {0} stages': 'tiene más de {0} etapas',
  'is not known here': 'no se conoce aquí',
  'is missing': 'falta',
  'must be a group of fields': 'debe ser un grupo de campos',
  '“{0}” is the name of an earlier stage': '«{0}» ya es el nombre de una etapa anterior',
  '“{0}” does not come before this stage: a course cannot run in a circle':
    '«{0}» no va antes de esta etapa: un desarrollo no puede ir en círculo',
  'there is no stage “{0}”': 'no hay ninguna etapa «{0}»',
  'a stage that ends by time needs its seconds': 'una etapa que termina con el tiempo necesita sus «seconds»',
  'is for a stage in which moderators can read what is held':
    'es para una etapa en la que la moderación puede leer lo retenido',
  'to be done, there must be minimums to do': 'para terminar debe haber «minimums» que cumplir',
  'there is a floor only where the stage opens speaking': 'solo hay turno de palabra donde la etapa abre «speaking»',
  '“{0}” is the name of an earlier poll': '«{0}» ya es el nombre de una votación anterior',
  '“{0}” is not asked before this poll: a course cannot run in a circle':
    '«{0}» no se pregunta antes de esta votación: un desarrollo no puede ir en círculo',
  'there is no poll “{0}”': 'no hay ninguna votación «{0}»',
  'is for a poll about the motion that is not secret': 'es para una votación sobre la moción que no sea secreta',
  'The run-sheet is longer than {0} characters.': 'El guion tiene más de {0} caracteres.',
  'This part refers to itself: a course cannot run in a circle.':
    'Esta parte se remite a sí misma: un desarrollo no puede ir en círculo.',
  'It repeats its own parts too often.': 'Repite sus propias partes demasiadas veces.',
}
