/** The words of the dialog about the public link. They load with it. */
import type { publicLink as en } from '../en/publicLink.ts'
import type { Shape } from '../shape.ts'

export const publicLink: Shape<typeof en> = {
  hint: 'Wer den Link hat, liest die Mitschrift auf dem Stand des Augenblicks, ohne beizutreten. Suchmaschinen werden gebeten, sie auszulassen.',
  none: 'Es gibt keinen öffentlichen Link.',
  is: 'Dieser Link ist offen:',
  shows: {
    named: 'Er zeigt angegebene Namen.',
    pseudonymous: 'Er zeigt geloste Namen.',
    public: 'Er zeigt keine Namen.',
  },
  make: 'Link erstellen',
  anew: 'Durch einen neuen Link ersetzen',
  revoke: 'Link widerrufen',
  made: 'Der Link ist offen.',
  revoked: 'Der Link ist widerrufen: Er führt nirgendwohin mehr.',
  copy: 'Link kopieren',
  observer:
    'Er zeigt nie mehr, als lesen darf, wer nur mitliest: nichts Zurückgehaltenes, keine Auszählung vor ihrer Zeit.',
}
