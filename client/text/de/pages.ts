/** The words of the pages before a room: the front page, joining, making a room. They load with those pages. */
import type { pages as en } from '../en/pages.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

export const pages: Shape<typeof en> = {
  foot: {
    label: 'Über dieses Parley',
    settings: 'Einstellungen',
    guides: 'Anleitungen',
    privacy: 'Datenschutz',
    imprint: 'Impressum',
    licences: 'Lizenzen',
  },
  landing: {
    title: 'Parley',
    promise: ['Lest gemeinsam.', 'Sagt, was Fakt ist', 'und was Meinung.'],
    lede: 'Ein Raum für genaues Lesen: Behauptungen in einem Artikel markieren, darüber abstimmen und die Mitschrift mitnehmen.',
    joinWithCode: 'Mit einem Code beitreten',
    join: 'Los',
    or: 'oder',
    startRoom: 'Raum eröffnen',
    demo: 'Im Demoraum umsehen',
    noAccount: 'Ohne Konto, ohne E-Mail',
    offline: 'Geht offline weiter, mitten im Satz',
    yourRooms: 'Deine Räume',
    roomAs: name => `als ${name}`,
    codeHint: 'Acht Buchstaben und Ziffern, von der Moderation oder von der Wand.',
    codeShort: missing => n(missing, { one: 'Ein Zeichen fehlt noch.', other: '# Zeichen fehlen noch.' }),
    codeLetter: letters => `In Codes kommt ${letters} nicht vor. Schau noch einmal: Es ist wohl ein anderes Zeichen.`,
  },

  sample: {
    headline: ['OpenAI rückt in die Lücke,', 'die ein Rivale hinterließ'],
    dek: 'Ein Vertrag mit der Amazon-Cloud bringt seine Modelle in geheime Regierungsarbeit. Das Feld hatte Anthropic gehört, und die Bedingungen auch.',
    facts: ['26 Sätze', '18 lesen gerade'],
    ballots: '18 Stimmen',
    text: [
      [
        ['Bis zu diesem Winter gehörte das Feld jemand anderem.', 'mixed'],
        [' Anthropic war der wichtigste KI-Anbieter für geheime Verteidigungsarbeit gewesen, ', ''],
        ['mit einem im Juli 2025 vergebenen Vertrag über bis zu 200 Millionen Dollar', 'fact'],
        ['. Seine Verträge mit dem Pentagon ', ''],
        [
          'schlossen zwei Anwendungen aus: die massenhafte Überwachung der eigenen Bevölkerung und völlig autonome Waffen',
          'fact',
        ],
        ['. ', ''],
        ['Das sind ', 'opinion'],
        ['bescheidene Grenzen', 'opinion mixed'],
        [', und wer an ein Militär verkauft, sollte sie benennen können.', 'opinion'],
      ],
      [
        ['Als Anthropic daran festhielt, ', ''],
        ['endete die Beziehung', 'mixed'],
        [
          '. Am 27. Februar wies Präsident Trump die Bundesbehörden an, die Produkte nicht mehr zu nutzen, und Verteidigungsminister Pete Hegseth ',
          '',
        ],
        ['stufte das Unternehmen förmlich als Lieferkettenrisiko ein', 'fact'],
        [', was Auftragnehmern Geschäfte mit ihm verbietet. ', ''],
        ['Die Einstufung war ', 'opinion'],
        ['eine als Vorsicht verkleidete Strafe', 'opinion mixed'],
        ['.', 'opinion'],
        [' ', ''],
        ['Anthropic hat das Pentagon verklagt.', 'fact'],
      ],
      [
        ['OpenAI hatte sich bis dahin auf nicht geheime Regierungsarbeit beschränkt. ', 'fact'],
        [
          'Um geheime Aufträge zu bekommen, ordnete es im vergangenen Herbst seinen Vertrag mit Microsoft neu und kann seither für Kunden der nationalen Sicherheit mit konkurrierenden Clouds arbeiten.',
          '',
        ],
      ],
    ],
    cards: [
      {
        label: 'fact',
        statement: 'Die Verträge schlossen zwei Anwendungen aus.',
        counts: [15, 0, 3, 0],
        replies: 1,
      },
      {
        label: 'opinion',
        statement: 'Wer das Militär beliefert, darf solche Grenzen setzen.',
        counts: [0, 14, 4, 0],
        replies: 6,
      },
      { label: 'opinion', statement: 'Die Einstufung sollte strafen.', counts: [2, 9, 6, 1], replies: 11 },
    ],
  },

  join: {
    title: 'Einem Raum beitreten',
    joining: title => `Beitreten: ${title}`,
    name: 'Dein Name',
    nameHintDrawn: 'Nur die Moderation sieht ihn. Zwei Buchstaben genügen.',
    nameHintNamed: 'Alle im Raum sehen ihn neben dem, was du schreibst.',
    nameMissing: 'Gib einen Namen ein, um hereinzukommen.',
    contract: 'Wer hier was sehen wird',
    drawn: ['Andere sehen einen gelosten Namen wie ', 'Copper Wren', ' neben dem, was du schreibst.'],
    drawnExample: 'Copper Wren',
    named: ['Andere sehen ', 'den Namen, den du eingibst,', ' neben dem, was du schreibst.'],
    ballots: 'Deine Stimmen werden gezählt, aber nie als deine gezeigt.',
    transcriptDrawn: 'Die Mitschrift nennt die gelosten Namen. Das lässt sich später nicht lockern.',
    transcriptNamed: 'Auch die Mitschrift nennt diese Namen.',
    comeIn: 'Hereinkommen',
    anotherDevice: 'Schon auf einem anderen Gerät hier gewesen?',
    usePersonalCode: 'Nimm deinen persönlichen Code',
    personalCode: 'Dein persönlicher Code',
    personalCodeHint: 'Er steht im Raummenü, auf dem Gerät, mit dem du im Raum bist.',
    personalCodeMissing: 'Gib deinen persönlichen Code ein oder füge ihn ein.',
    useJoinCode: 'Lieber mit dem Raumcode beitreten',
    unknownCode: 'Kein Raum hat diesen Code. Schau noch einmal auf die Wand oder frag nach dem neuen.',
    doorClosed:
      'Die Tür dieses Raums ist geschlossen: Gerade kann niemand Neues beitreten. Bitte die Moderation, sie zu öffnen.',
    looking: 'Der Raum wird gesucht …',
    otherCode: 'Anderer Code',
  },

  notFound: {
    title: 'Unter dieser Adresse ist nichts.',
    detail: 'Sieh dir den Link noch einmal an oder beginne auf der Startseite.',
    home: 'Zur Startseite',
  },
  back: 'Zurück',
}
