/** What a moderator reads before a member’s part in the room is changed. The words load with the question. */
import type { memberActs as en } from '../en/memberActs.ts'
import type { Shape } from '../shape.ts'

export const memberActs: Shape<typeof en> = {
  mute: {
    title: name => `Schreiben von ${name} pausieren?`,
    detail: 'Das Mitglied liest und stimmt weiter ab, schreibt aber nichts, bis du es wieder erlaubst.',
  },
  unmute: {
    title: name => `${name} wieder schreiben lassen?`,
    detail: 'Das Mitglied schreibt ab jetzt, was die Phase erlaubt.',
  },
  promote: {
    observer: {
      title: name => `${name} teilnehmen lassen?`,
      detail: 'Das Mitglied schreibt und stimmt ab jetzt mit ab.',
    },
    participant: {
      title: name => `${name} mitmoderieren lassen?`,
      detail:
        'Das Mitglied darf dann alles, was du hier darfst: Worte einklappen und entfernen, Leute ausschließen, den Raum leiten.',
    },
  },
  demote: {
    participant: {
      title: name => `${name} nur mitlesen lassen?`,
      detail: 'Das Mitglied schreibt dann nicht mehr und stimmt nicht mehr ab. Seine Beiträge und Stimmen bleiben.',
    },
    moderator: {
      title: name => `${name} die Moderation entziehen?`,
      detail: 'Das Mitglied moderiert dann nicht mehr; es schreibt und stimmt ab wie alle.',
    },
  },
}
