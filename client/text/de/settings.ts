/** The words of the settings. They load with them. */
import type { settings as en } from '../en/settings.ts'
import type { Shape } from '../shape.ts'

export const settings: Shape<typeof en> = {
  title: 'Einstellungen',
  kept: 'Nur in diesem Browser gespeichert.',
  look: 'Aussehen',
  language: 'Sprache',
  languageHint: 'Von Parley selbst; was Menschen schreiben, bleibt, wie es ist. Die Seite öffnet sich neu.',
  theme: 'Farben',
  themes: { system: 'Wie das Gerät', light: 'Hell', dark: 'Dunkel' },
  contrast: 'Kontrast',
  contrasts: { system: 'Wie das Gerät', normal: 'Normal', more: 'Hoch' },
  motion: 'Bewegung',
  motions: { system: 'Wie das Gerät', less: 'Keine' },
  reading: 'Lesen',
  size: 'Textgröße',
  sizes: { small: 'Klein', medium: 'Mittel', large: 'Groß', largest: 'Sehr groß' },
  spacing: 'Abstand von Zeilen und Buchstaben',
  spacings: { normal: 'Normal', wide: 'Weit', widest: 'Sehr weit' },
  face: 'Schrift',
  faces: { serif: 'Mit Serifen', sans: 'Ohne Serifen', dyslexic: 'OpenDyslexic' },
  faceHint: 'OpenDyslexic macht die Buchstaben unten schwerer, damit sie sich nicht so leicht verwechseln lassen.',
  sample: 'Ein Satz ist das Kleinste, was sich markieren lässt.',
  calm: 'Ruhig lesen',
  calmHint: 'Blendet die Linien der anderen im Text aus; die Zahlen daneben bleiben.',
  turn: 'Wenn ich das Wort habe',
  sound: 'Zwei Töne spielen',
  vibration: 'Das Gerät vibrieren lassen',
  soundTry: 'Anhören',
}
