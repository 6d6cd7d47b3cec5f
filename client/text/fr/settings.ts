/** The words of the settings. They load with them. */
import type { settings as en } from '../en/settings.ts'
import type { Shape } from '../shape.ts'

export const settings: Shape<typeof en> = {
  title: 'Réglages',
  kept: 'Gardés dans ce seul navigateur.',
  look: 'Apparence',
  language: 'Langue',
  languageHint: 'Celle de Parley ; ce que les gens écrivent reste tel quel. La page se recharge.',
  theme: 'Couleurs',
  themes: { system: 'Selon l’appareil', light: 'Clair', dark: 'Sombre' },
  contrast: 'Contraste',
  contrasts: { system: 'Selon l’appareil', normal: 'Normal', more: 'Élevé' },
  motion: 'Animations',
  motions: { system: 'Selon l’appareil', less: 'Aucune' },
  reading: 'Lecture',
  size: 'Taille du texte',
  sizes: { small: 'Petite', medium: 'Moyenne', large: 'Grande', largest: 'Très grande' },
  spacing: 'Espace entre les lignes et les lettres',
  spacings: { normal: 'Normal', wide: 'Large', widest: 'Très large' },
  face: 'Police',
  faces: { serif: 'Avec empattements', sans: 'Sans empattements', dyslexic: 'OpenDyslexic' },
  faceHint: 'OpenDyslexic alourdit le bas des lettres, pour qu’on les confonde moins entre elles.',
  sample: 'La phrase est le plus petit élément qu’on peut annoter.',
  calm: 'Lecture calme',
  calmHint: 'Masque les soulignements des autres dans le texte ; les nombres en marge restent.',
  turn: 'Quand j’ai la parole',
  sound: 'Jouer deux notes',
  vibration: 'Faire vibrer l’appareil',
  soundTry: 'Écouter',
}
