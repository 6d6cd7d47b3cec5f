/** The words of the pages before a room in French: the front page, joining, making a room. They load with those pages. */
import { de } from '../elision.ts'
import type { pages as en } from '../en/pages.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

export const pages: Shape<typeof en> = {
  foot: {
    label: 'À propos de ce Parley',
    settings: 'Réglages',
    guides: 'Guides',
    privacy: 'Confidentialité',
    imprint: 'Mentions légales',
    licences: 'Licences',
  },
  landing: {
    title: 'Parley',
    promise: ['Lire un texte ensemble.', 'Dire ce qui est un fait,', 'et ce qui est une opinion.'],
    lede: 'Une salle pour lire de près : relevez les affirmations d’un article, votez sur chacune, et repartez avec le compte rendu.',
    joinWithCode: 'Entrer avec un code',
    join: 'Entrer',
    or: 'ou',
    startRoom: 'Créer une salle',
    demo: 'Visiter la salle de démonstration',
    noAccount: 'Ni compte ni adresse e-mail',
    offline: 'Fonctionne hors ligne, en pleine phrase',
    yourRooms: 'Vos salles',
    roomAs: name => `sous le nom ${de(name)}`,
    codeHint: 'Huit lettres et chiffres, donnés par la modération ou projetés au mur.',
    codeShort: missing =>
      n(missing, {
        one: 'Il manque un caractère.',
        many: 'Il manque # de caractères.',
        other: 'Il manque # caractères.',
      }),
    codeLetter: letters =>
      `Les codes ne contiennent pas de ${letters}. Regardez encore : c’est peut-être une autre lettre.`,
  },

  sample: {
    headline: ['OpenAI s’installe', 'là où un rival s’est retiré'],
    dek: 'Un accord avec le cloud d’Amazon fait entrer ses modèles dans les travaux secrets de l’État. Le terrain appartenait à Anthropic, et les conditions aussi.',
    facts: ['26 phrases', '18 en lecture'],
    ballots: '18 votes',
    text: [
      [
        ['Jusqu’à cet hiver, ce terrain était celui d’un autre.', 'mixed'],
        [' Anthropic était le principal fournisseur d’IA pour les travaux de défense classifiés, ', ''],
        ['dans le cadre d’un contrat de 200 millions de dollars au plus, attribué en juillet 2025', 'fact'],
        ['. Ses contrats avec le Pentagone ', ''],
        ['excluaient deux usages : la surveillance de masse des Américains et les armes entièrement autonomes', 'fact'],
        ['. ', ''],
        ['Ce sont là ', 'opinion'],
        ['des limites modestes', 'opinion mixed'],
        [', que toute entreprise qui vend à une armée devrait pouvoir nommer.', 'opinion'],
      ],
      [
        ['Quand Anthropic s’y est tenu, ', ''],
        ['la relation a pris fin', 'mixed'],
        [
          '. Le 27 février, le président Trump a ordonné aux agences fédérales de ne plus utiliser ses produits, et le secrétaire à la Défense Pete Hegseth ',
          '',
        ],
        ['a officiellement classé l’entreprise comme risque pour la chaîne d’approvisionnement', 'fact'],
        [', ce qui interdit aux sous-traitants de faire affaire avec elle. ', ''],
        ['Ce classement était ', 'opinion'],
        ['une punition déguisée en précaution', 'opinion mixed'],
        ['.', 'opinion'],
        [' ', ''],
        ['Anthropic a attaqué le Pentagone en justice.', 'fact'],
      ],
      [
        ['OpenAI s’en était tenu jusque-là aux travaux publics non classifiés. ', 'fact'],
        [
          'Pour viser des contrats classifiés, l’entreprise a remanié à l’automne dernier son accord avec Microsoft, afin de pouvoir travailler avec des clouds rivaux pour les clients de la sécurité nationale.',
          '',
        ],
      ],
    ],
    cards: [
      { label: 'fact', statement: 'Les contrats excluaient deux usages.', counts: [15, 0, 3, 0], replies: 1 },
      {
        label: 'opinion',
        statement: 'Qui fournit une armée peut poser ces limites.',
        counts: [0, 14, 4, 0],
        replies: 6,
      },
      { label: 'opinion', statement: 'Le classement visait à punir.', counts: [2, 9, 6, 1], replies: 11 },
    ],
  },

  join: {
    title: 'Entrer dans une salle',
    joining: title => `Entrer dans ${title}`,
    name: 'Votre nom',
    nameHintDrawn: 'Seule la modération le voit. Deux lettres suffisent.',
    nameHintNamed: 'Tout le monde dans la salle le voit à côté de ce que vous écrivez.',
    nameMissing: 'Saisissez un nom pour entrer.',
    contract: 'Ici, qui verra quoi',
    drawn: ['Les autres voient un nom tiré au sort, par exemple ', 'Copper Wren', ', à côté de ce que vous écrivez.'],
    drawnExample: 'Copper Wren',
    named: ['Les autres voient ', 'le nom que vous saisissez', ' à côté de ce que vous écrivez.'],
    ballots: 'Vos votes sont comptés, jamais montrés comme les vôtres.',
    transcriptDrawn: 'Le compte rendu reprend les noms tirés au sort. Ce choix ne pourra pas être assoupli ensuite.',
    transcriptNamed: 'Le compte rendu montre aussi ces noms.',
    comeIn: 'Entrer',
    anotherDevice: 'Déjà ici sur un autre appareil ?',
    usePersonalCode: 'Utiliser votre code personnel',
    personalCode: 'Votre code personnel',
    personalCodeHint: 'Il se trouve dans le menu de la salle, sur l’appareil où vous y êtes.',
    personalCodeMissing: 'Saisissez ou collez votre code personnel.',
    useJoinCode: 'Entrer plutôt avec le code d’une salle',
    unknownCode: 'Aucune salle n’a ce code. Regardez de nouveau au mur, ou demandez le nouveau.',
    doorClosed:
      'La porte de cette salle est fermée : plus personne ne peut entrer pour le moment. Demandez à la modération de l’ouvrir.',
    looking: 'Recherche de la salle…',
    otherCode: 'Un autre code',
  },

  notFound: {
    title: 'Il n’y a rien à cette adresse.',
    detail: 'Vérifiez le lien, ou repartez de la page d’accueil.',
    home: 'Page d’accueil',
  },
  back: 'Retour',
}
