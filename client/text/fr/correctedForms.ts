/** Comment s’écrivent les parties d’un article là où on le corrige. */
import type { correctedForms as en } from '../en/correctedForms.ts'
import type { Shape } from '../shape.ts'

export const correctedForms: Shape<typeof en> = {
  title: 'Comment chaque chose s’écrit',
  forms: [
    ['## Des mots', 'Un titre'],
    ['*mots*, **mots**, [mots](https://…)', 'Accentué, fortement accentué, un lien'],
    ['> Des mots', 'Une citation'],
    ['- Des mots', 'Un élément de liste ; avec 1. une liste numérotée'],
    ['Des mots\\', 'La ligne s’arrête ici, comme dans un poème'],
    [
      'Ce que montre l’image\\\nSa légende',
      'Une image : sa description suivie d’une barre oblique inverse, dessous sa légende',
    ],
    ['| Bateau | Places |\n| --- | --- |\n| Ada | 12 |', 'Un tableau : une rangée par ligne, sa légende au-dessus'],
    ['- (1) Des mots', 'Une note : son numéro, puis ce qu’elle dit ; elles sont à la fin'],
    ['**Term** Mot\n\n- Des mots', 'Un mot expliqué ; modifié, il devient un paragraphe et une liste'],
  ],
}
