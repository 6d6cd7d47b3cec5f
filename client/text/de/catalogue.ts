/** The words of the shell in German: the bars, the states. */
import type { t as en } from '../en/catalogue.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

export const t: Shape<typeof en> = {
  language: 'de',
  parley: 'Parley',
  close: 'Schließen',
  cancel: 'Abbrechen',
  you: 'Du',

  problem: {
    noNetwork: 'Keine Verbindung',
    noNetworkDetail: 'Parley ist nicht erreichbar. Prüfe das Netz und versuch es noch einmal.',
    refused: 'Der Server hat das nicht angenommen.',
    title: status =>
      status === 404
        ? 'Nicht gefunden'
        : status === 429
          ? 'Zu viel auf einmal. Warte einen Moment.'
          : `Der Server meldet einen Fehler (${status}).`,
    tryAgain: 'Noch einmal versuchen',
    broken: 'Diese Seite ist stehen geblieben.',
    brokenDetail: 'Was gespeichert war, ist sicher. Lade die Seite neu, um weiterzumachen.',
    reload: 'Neu laden',
  },

  room: {
    loading: 'Der Raum wird geöffnet …',
    linkedGone: 'Die Markierung, zu der dieser Link führt, gibt es nicht mehr.',
    someone: 'Jemand',
    saved: 'Alles gespeichert',
    unsaved: count => n(count, { other: '# noch nicht gespeichert' }),
    offline: 'Offline',
    offlineUnsaved: count => n(count, { other: 'Offline, # noch nicht gespeichert' }),
    here: count => n(count, { one: 'bisher nur du', other: '# sind da' }),
    whoIsHere: 'wer gerade da ist',
    hereNow: 'Gerade da',
    menu: 'Raummenü',
    search: 'Suche',
    past: 'Das ist eine frühere Fassung, nur zum Lesen. Schreiben kannst du in der neuesten.',
    archived: 'Archiviert: nur lesen',
    locked: 'Gesperrt: nur lesen',
    muted: 'Dein Schreiben ist pausiert',
    stage: (at, of) => `${at} von ${of}`,
    left: 'übrig',
    leftLabel: minutes => n(minutes, { one: 'noch # Minute', other: 'noch # Minuten' }),
    timeUp: 'Die Zeit ist um',
    paused: 'Die Zeit steht',
    newStage: title => `Jetzt läuft „${title}“.`,
    course: 'Der Ablauf im Raum',
    promptOpen: 'Worum es in dieser Phase geht',

    over: {
      title: {
        'login-ended': 'Du bist in diesem Raum abgemeldet.',
        removed: 'Du bist nicht mehr in diesem Raum.',
      },
      loginEnded:
        'Deine Anmeldung ist beendet. Tritt mit dem Code wieder bei oder komm mit deinem persönlichen Code zurück.',
      removed:
        'Die Moderation hat dich aus diesem Raum ausgeschlossen. Was nicht gespeichert war, bleibt auf diesem Gerät.',
    },
    drafts: {
      empty: 'Es gibt keine Worte zum Senden.',
      pageLeft: 'Du hast die Seite beim Schreiben verlassen. Niemand sonst hat das gesehen.',
      gone: 'Wozu das gehörte, gibt es nicht mehr. Deine Worte kannst du noch kopieren.',
    },
    missing: {
      title: 'Dieser Raum steht dir nicht offen.',
      detail: 'Es gibt ihn nicht, oder du bist in diesem Browser nicht dabei. Mit seinem Code kannst du beitreten.',
      join: 'Mit einem Code beitreten',
    },
    failed: { title: 'Der Raum ließ sich nicht öffnen.' },
    skipToText: 'Zum Text springen',
    stageLabel: 'Phase',
    views: 'Ansichten',
    view: {
      read: 'Lesen',
      claims: 'Behauptungen',
      debate: 'Debatte',
      results: 'Ergebnisse',
      replay: 'Rückschau',
      desk: 'Pult',
    },
  },
}
