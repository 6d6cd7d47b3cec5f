/** Die Schreibweisen der Teile eines Artikels, wo er berichtigt wird. */
import type { correctedForms as en } from '../en/correctedForms.ts'
import type { Shape } from '../shape.ts'

export const correctedForms: Shape<typeof en> = {
  title: 'Wie was geschrieben wird',
  forms: [
    ['## Wörter', 'Eine Überschrift'],
    ['*Wörter*, **Wörter**, [Wörter](https://…)', 'Betont, stark betont, ein Link'],
    ['> Wörter', 'Ein Zitat'],
    ['- Wörter', 'Ein Punkt einer Liste; mit 1. einer nummerierten'],
    ['Wörter\\', 'Hier endet die Zeile, wie in einem Gedicht'],
    [
      'Was das Bild zeigt\\\nBildunterschrift',
      'Ein Bild: die Beschreibung mit einem Backslash, darunter die Bildunterschrift',
    ],
    [
      '| Schiff | Plätze |\n| --- | --- |\n| Ada | 12 |',
      'Eine Tabelle: jede Reihe eine Zeile, die Überschrift darüber',
    ],
    ['- (1) Wörter', 'Eine Anmerkung: ihre Nummer, dann was sie sagt; sie stehen am Ende'],
    ['**Term** Wort\n\n- Wörter', 'Ein Wort, das erklärt wird; geändert wird daraus ein Absatz mit einer Liste'],
  ],
}
