/** What Parley names itself and keeps in a room, said in French. */
import type { Ready } from './ready.ts'

export const ready: Ready = {
  /** The run-sheets that Parley brings. What a room’s own sheet says is never looked up. */
  library: {
    'Free reading': 'Lecture libre',
    Reading: 'Lecture',
    'Read closely. Mark what the text claims, and say what each claim is.':
      'Lisez de près. Relevez ce que le texte affirme, et dites ce qu’est chaque affirmation.',
    'Fact or opinion': 'Fait ou opinion',
    'Read and mark': 'Lire et annoter',
    'Mark at least two sentences that claim something. Say each claim in neutral words.':
      'Relevez au moins deux phrases qui affirment quelque chose. Donnez à chaque affirmation un énoncé neutre.',
    'Classify alone': 'Qualifier individuellement',
    'What is each claim: something one could check, or a view? Decide before you see what others say.':
      'De quelle nature est chaque affirmation : quelque chose de vérifiable, ou un point de vue ? Décidez avant de voir ce que disent les autres.',
    'Look together': 'Regarder ensemble',
    'Where does the class divide? Which claim surprises you?':
      'Où la classe se divise-t-elle ? Quelle affirmation vous surprend ?',
    'Argue the divided ones': 'Discuter ce qui divise',
    'Take the most divided claims first. Give a reason that somebody of the other view could accept.':
      'Commencez par les affirmations qui divisent le plus. Donnez une raison que quelqu’un de l’autre avis pourrait accepter.',
    'Classify again': 'Qualifier à nouveau',
    'Has an argument changed your mind? Keep your label, or change it.':
      'Un argument vous a-t-il fait changer d’avis ? Gardez votre étiquette, ou changez-la.',
    'Look back': 'Faire le point',
    'What moved, and which argument moved it?': 'Qu’est-ce qui a bougé, et quel argument l’a fait bouger ?',
    'Socratic seminar': 'Séminaire socratique',
    'Close reading': 'Lecture attentive',
    'Read twice. Mark what you would ask the text, not what you would answer it.':
      'Lisez deux fois. Notez ce que vous demanderiez au texte, non ce que vous lui répondriez.',
    'Opening question': 'Question d’ouverture',
    'Read each other’s questions. Answer only by asking more exactly.':
      'Lisez les questions des autres. Ne répondez qu’en demandant plus précisément.',
    Seminar: 'Séminaire',
    'Speak to the text: name the sentence. Who has not spoken yet goes first.':
      'Partez du texte : citez la phrase. Qui n’a pas encore parlé passe en premier.',
    Connect: 'Relier',
    'Write what you understand now that you did not at the start, beside the sentence it belongs to.':
      'Écrivez ce que vous comprenez maintenant et que vous ne compreniez pas au début, à côté de la phrase concernée.',
    'Oxford debate': 'Débat d’Oxford',
    Read: 'Lire',
    'Mark the sentences that bear on the motion.': 'Relevez les phrases qui touchent à la motion.',
    'Vote before': 'Vote avant',
    'Where do you stand now? Nobody sees your ballot.': 'Où en êtes-vous maintenant ? Personne ne voit votre vote.',
    'Opening for': 'Ouverture pour',
    'The case for the motion.': 'L’argumentation en faveur de la motion.',
    'Opening against': 'Ouverture contre',
    'The case against the motion.': 'L’argumentation contre la motion.',
    Rebuttals: 'Réfutations',
    'Restate the other side’s best point before you object to it.':
      'Reformulez le meilleur argument de l’autre camp avant d’y objecter.',
    'Questions from the room': 'Questions de la salle',
    'One question at a time, to one side.': 'Une question à la fois, à un camp.',
    Closing: 'Conclusion',
    'Two minutes a side.': 'Deux minutes par camp.',
    'Vote after': 'Vote après',
    'Vote again. If you changed sides, say what moved you.':
      'Votez à nouveau. Si vous avez changé de camp, dites ce qui vous a fait changer.',
    Result: 'Résultat',
    'How the room moved, and who wins by which rule.':
      'Comment la salle a évolué, et qui l’emporte selon quelle règle.',
    'Lincoln–Douglas debate': 'Débat Lincoln-Douglas',
    'Where do you stand before anyone has spoken?': 'Où en êtes-vous avant que quiconque ait parlé ?',
    'Affirmative constructive': 'Exposé de l’affirmative',
    'Name the value, the criterion, and the case.': 'Nommez la valeur, le critère et la thèse.',
    'Cross-examination by the negative': 'Questions de la négative',
    'Ask; do not argue.': 'Interrogez ; n’argumentez pas.',
    'Negative constructive': 'Exposé de la négative',
    'The case against, then the first answers.': 'L’argumentation contre, puis les premières réponses.',
    'Cross-examination by the affirmative': 'Questions de l’affirmative',
    'First affirmative rebuttal': 'Première réplique de l’affirmative',
    'Answer what was said; nothing new.': 'Répondez à ce qui a été dit ; rien de nouveau.',
    'Negative rebuttal': 'Réplique de la négative',
    'Answer, and say why the negative wins.': 'Répondez, et dites pourquoi la négative l’emporte.',
    'Second affirmative rebuttal': 'Seconde réplique de l’affirmative',
    'Say why the affirmative wins.': 'Dites pourquoi l’affirmative l’emporte.',
    'Vote again, and say what moved you.': 'Votez à nouveau, et dites ce qui vous a fait changer.',
    'How the room moved.': 'Comment la salle a évolué.',
    Fishbowl: 'Bocal à poissons',
    'Mark what you want to talk about.': 'Relevez ce dont vous voulez parler.',
    'First circle': 'Premier cercle',
    'The moderator calls the first circle. Everyone else listens, and writes questions beside the text.':
      'La modération appelle le premier cercle. Le reste de la salle écoute, et écrit des questions à côté du texte.',
    'What the listeners saw': 'Ce qu’on a entendu',
    'Who listened speaks first now: what was said well, what was not said?':
      'La parole est d’abord à qui écoutait : qu’est-ce qui a été bien dit, qu’est-ce qui n’a pas été dit ?',
    'Second circle': 'Second cercle',
    'Change places.': 'Échangez vos places.',
    Together: 'Ensemble',
    'Write one thing that you would say otherwise now.': 'Écrivez une chose que vous diriez autrement maintenant.',
    'Silent debate': 'Débat silencieux',
    'Where do you stand?': 'Où en êtes-vous ?',
    'Write unseen': 'Écrire à l’abri des regards',
    'Mark the claims that count, and write your first reason. The others do not see it yet.':
      'Relevez les affirmations qui comptent, et écrivez votre première raison. Les autres ne la voient pas encore.',
    'Answer each other': 'Se répondre',
    'Everything is visible now. Answer at least two people; support at least one.':
      'Tout est visible maintenant. Répondez à deux personnes au moins ; appuyez-en au moins une.',
    'Restate, then object': 'Reformuler, puis objecter',
    'Before you object, say the other’s point so that they would nod.':
      'Avant d’objecter, dites l’idée de l’autre de façon à obtenir son accord.',
    'Vote again. What moved you?': 'Votez à nouveau. Qu’est-ce qui vous a fait changer ?',
    'Structured academic controversy': 'Controverse structurée',
    'Your own view, before sides are drawn.': 'Votre propre avis, avant le tirage des camps.',
    'Prepare your side': 'Préparer son camp',
    'Find the three strongest sentences for the side you were given, whatever you think yourself.':
      'Trouvez les trois phrases les plus fortes pour le camp reçu, quoi que vous pensiez vous-même.',
    Present: 'Présenter',
    'Each side presents; the other takes notes and asks only to understand.':
      'Chaque camp présente ; l’autre prend des notes et n’interroge que pour comprendre.',
    'Switch sides': 'Changer de camp',
    'Now argue the other side, better than they did.': 'Défendez maintenant l’autre camp, mieux qu’il ne l’a fait.',
    'Common ground': 'Terrain d’entente',
    'Leave the sides. Write together what all of you can stand on.':
      'Quittez les camps. Écrivez ensemble ce que tout le monde peut soutenir.',
    'Your own view now.': 'Votre propre avis maintenant.',
    'What do you see that you did not see before?': 'Que voyez-vous que vous ne voyiez pas avant ?',
    'Town hall': 'Réunion publique',
    'Read the proposal': 'Lire la proposition',
    'Mark what you ask about and what you doubt.': 'Relevez ce qui vous interroge et ce dont vous doutez.',
    Gather: 'Recueillir',
    'Put your question beside its sentence; support those of others that you share.':
      'Posez votre question à côté de sa phrase ; appuyez celles des autres que vous partagez.',
    'Questions and answers': 'Questions et réponses',
    'One minute each. Who was not heard yet goes first.':
      'Une minute par personne. Qui n’a pas encore parlé passe en premier.',
    'Where do we stand?': 'Où en sommes-nous ?',
    'No binding vote: a picture of the room.': 'Pas de vote contraignant : une image de la salle.',
    'Could you live with the proposal as it stands?':
      'Pourriez-vous vous accommoder de la proposition telle qu’elle est ?',
    'I agree': 'Je suis d’accord',
    'I stand aside': 'Je me tiens en retrait',
    'I block it': 'Je bloque',
    Close: 'Clôture',
    'What happens next with what was said.': 'Ce qu’il adviendra de ce qui a été dit.',
  },
  /** The standard labels, and the options that polls have by themselves. */
  labels: {
    Fact: 'Fait',
    'It could be checked, and someone could be wrong about it.':
      'On pourrait le vérifier, et quelqu’un pourrait se tromper.',
    'The bridge was closed for eleven weeks.': 'Le pont est resté fermé onze semaines.',
    Opinion: 'Opinion',
    'A judgement: careful people may differ and neither be mistaken.':
      'Un jugement : des gens réfléchis peuvent diverger sans se tromper.',
    'The bridge was closed for far too long.': 'Le pont est resté fermé bien trop longtemps.',
    Mixed: 'Mixte',
    'Fact and judgement in one sentence.': 'Un fait et un jugement dans une même phrase.',
    'After eleven long weeks the bridge was at last open again.':
      'Après onze longues semaines, le pont a enfin rouvert.',
    Unsure: 'Incertain',
    'Not to be said from the text alone.': 'Le texte seul ne permet pas de le dire.',
    Prediction: 'Prédiction',
    'It speaks of what is to come: time will tell whether it holds.':
      'On parle de ce qui viendra : le temps dira si c’est juste.',
    'The new line will carry ten thousand people a day.':
      'La nouvelle ligne transportera dix mille personnes par jour.',
    Value: 'Valeur',
    'It says what matters, or matters more than something else.':
      'On dit ce qui importe, ou importe plus qu’autre chose.',
    'Quiet streets are worth more than fast ones.': 'Des rues calmes valent mieux que des rues rapides.',
    Definition: 'Définition',
    'It settles what a word is to mean here.': 'On fixe ce qu’un mot veut dire ici.',
    'By “the centre” we mean all streets within the ring.':
      'Par « le centre », nous entendons toutes les rues à l’intérieur du périphérique.',
    'Not a claim': 'Pas une affirmation',
    'It asserts nothing: a question, a request, a heading, a quotation without a stand.':
      'On n’affirme rien : une question, une demande, un titre, une citation sans prise de position.',
    'Who would have thought so?': 'Qui l’aurait cru ?',
    Agree: 'D’accord',
    Abstain: 'Abstention',
    'Stand aside': 'En retrait',
    Block: 'Blocage',
    Disagree: 'Pas d’accord',
    Pass: 'Passer',
    Undecided: 'Sans avis',
    For: 'Pour',
    Against: 'Contre',
    'This room agrees with “{0}”.': 'Cette salle est d’accord avec « {0} ».',
  },
}
