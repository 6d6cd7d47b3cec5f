/** Taking the transcript home. The words load with the dialog. */
import type { takeHome as en } from '../en/takeHome.ts'
import type { Shape } from '../shape.ts'
import { n, number } from './intl.ts'

const members = (count: number) => n(count, { one: '# membre', many: '# de membres', other: '# membres' })

export const takeHome: Shape<typeof en> = {
  comma: ', ',
  names: 'Noms qui y figurent',
  profiles: {
    named: 'Vrais noms',
    pseudonymous: 'Noms tirés au sort',
    public: 'Aucun nom',
  },
  format: 'Format',
  formats: {
    html: ['Page web', 'À lire, filtrer et revoir sans réseau ; s’imprime en A4'],
    pdf: ['PDF', 'À imprimer ou à rendre ; balisé, on peut y chercher et en copier'],
    docx: ['Word', 'Pour continuer à écrire : chaque annotation est un commentaire sur son passage'],
    markdown: ['Markdown', 'À garder avec ses notes ou à publier'],
    csv: ['Tableaux (CSV)', 'À compter dans un tableur : annotations, affirmations, réponses, scrutins, membres'],
    jsonld: ['Annotations W3C', 'Pour d’autres logiciels d’annotation (JSON-LD)'],
    hypothesis: ['Hypothesis', 'À importer dans un groupe Hypothesis'],
    argdown: ['Argdown', 'Les arguments sous forme de texte, pour des cartes d’arguments'],
    aif: ['AIF', 'Les arguments sous forme de graphe, pour la recherche (JSON)'],
    bundle: ['Fichier complet', 'L’ensemble avec ses sommes de contrôle, à garder ou à porter sur un autre serveur'],
  },
  bom: 'Pour les anciens Excel : marquer les tableaux comme UTF-8',
  leaves: 'Ce qui part',
  reading: 'Examen de ce qui partirait…',
  members: (named, all) => (named === all ? members(all) : `${named} sur ${members(all)}`),
  has: {
    articles: count => n(count, { one: '# article', many: '# d’articles', other: '# articles' }),
    marks: count => n(count, { one: '# annotation', many: '# d’annotations', other: '# annotations' }),
    claims: count =>
      n(count, { one: 'dont # affirmation', many: 'dont # d’affirmations', other: 'dont # affirmations' }),
    replies: count => n(count, { one: '# réponse', many: '# de réponses', other: '# réponses' }),
    speeches: count => n(count, { one: '# intervention', many: '# d’interventions', other: '# interventions' }),
    statements: count =>
      n(count, { one: '# déclaration commune', many: '# de déclarations communes', other: '# déclarations communes' }),
    ballots: count =>
      n(count, {
        one: '# vote d’un scrutin public, avec le nom',
        many: '# de votes de scrutins publics, avec les noms',
        other: '# votes de scrutins publics, avec les noms',
      }),
  },
  more: count => n(count, { one: 'et # autre', other: 'et # autres' }),
  leftOut: 'Ce qui ne part pas',
  not: {
    names: {
      named: 'Qui a donné quel vote secret ou confidentiel',
      pseudonymous: 'Les vrais noms, et qui a voté quoi, sauf dans un scrutin public',
      public: 'Noms, rôles, camps, heures, et qui a voté quoi',
    },
    hidden: (count, isPublic) =>
      isPublic
        ? n(count, {
            one: 'Le contenu de # texte replié : seule la raison est dite',
            many: 'Le contenu de # de textes repliés : seule la raison est dite',
            other: 'Le contenu de # textes repliés : seule la raison est dite',
          })
        : n(count, {
            one: '# texte est replié, avec la raison',
            many: '# de textes sont repliés, avec la raison',
            other: '# textes sont repliés, avec la raison',
          }),
    removed: count =>
      n(count, {
        one: 'Le contenu de # texte retiré : on dit seulement qu’il existait',
        many: 'Le contenu de # de textes retirés : on dit seulement qu’ils existaient',
        other: 'Le contenu de # textes retirés : on dit seulement qu’ils existaient',
      }),
    uncounted: count =>
      n(count, {
        one: 'Le décompte de # scrutin que vous ne pouvez pas encore voir',
        many: 'Les décomptes de # de scrutins que vous ne pouvez pas encore voir',
        other: 'Les décomptes de # scrutins que vous ne pouvez pas encore voir',
      }),
    ballots: count =>
      n(count, {
        one: 'De qui vient # vote : seul le décompte est dit',
        many: 'De qui viennent # de votes : seuls les décomptes sont dits',
        other: 'De qui viennent # votes : seuls les décomptes sont dits',
      }),
    withheld: 'Ce que d’autres ont écrit à cette étape, tant que ce n’est pas affiché',
  },
  save: 'Enregistrer',
  making: 'En préparation…',
  come: (come, of) => `${come} sur ${of}`,
  comeAbout: (come, of) => `${come} sur environ ${of}`,
  brokeOff: 'Le fichier s’est interrompu avant la fin : rien n’a été enregistré. Réessayez.',
  size: bytes =>
    bytes < 1_000_000 ? `${number(Math.ceil(bytes / 1000))} ko` : `${number(Math.ceil(bytes / 100_000) / 10)} Mo`,
  stop: 'Arrêter',
  stopped: 'Arrêté. Rien n’a été enregistré.',
  saved: name => `Enregistré sous ${name}.`,
}
