/** What Parley names itself and keeps in a room, said in German. */
import type { Ready } from './ready.ts'

export const ready: Ready = {
  /** The run-sheets that Parley brings. What a room’s own sheet says is never looked up. */
  library: {
    'Free reading': 'Freies Lesen',
    Reading: 'Lesen',
    'Read closely. Mark what the text claims, and say what each claim is.':
      'Lies genau. Markiere, was der Text behauptet, und sag, was jede Behauptung ist.',
    'Fact or opinion': 'Fakt oder Meinung',
    'Read and mark': 'Lesen und markieren',
    'Mark at least two sentences that claim something. Say each claim in neutral words.':
      'Markiere mindestens zwei Sätze, die etwas behaupten. Formuliere jede Behauptung neutral.',
    'Classify alone': 'Allein einordnen',
    'What is each claim: something one could check, or a view? Decide before you see what others say.':
      'Was ist jede Behauptung: etwas, das sich prüfen ließe, oder eine Ansicht? Entscheide, bevor du siehst, was andere sagen.',
    'Look together': 'Gemeinsam ansehen',
    'Where does the class divide? Which claim surprises you?':
      'Wo ist die Klasse geteilt? Welche Behauptung überrascht dich?',
    'Argue the divided ones': 'Über Strittiges diskutieren',
    'Take the most divided claims first. Give a reason that somebody of the other view could accept.':
      'Nehmt zuerst die umstrittensten Behauptungen. Nenn einen Grund, den auch jemand mit der anderen Ansicht gelten lassen könnte.',
    'Classify again': 'Noch einmal einordnen',
    'Has an argument changed your mind? Keep your label, or change it.':
      'Hat dich ein Argument umgestimmt? Bleib bei deiner Kategorie oder ändere sie.',
    'Look back': 'Zurückblicken',
    'What moved, and which argument moved it?': 'Was hat sich bewegt, und welches Argument war es?',
    'Socratic seminar': 'Sokratisches Seminar',
    'Close reading': 'Genaues Lesen',
    'Read twice. Mark what you would ask the text, not what you would answer it.':
      'Lies zweimal. Markiere, was du den Text fragen würdest, nicht, was du ihm antworten würdest.',
    'Opening question': 'Eröffnungsfrage',
    'Read each other’s questions. Answer only by asking more exactly.':
      'Lest eure Fragen gegenseitig. Antwortet nur, indem ihr genauer fragt.',
    Seminar: 'Seminar',
    'Speak to the text: name the sentence. Who has not spoken yet goes first.':
      'Sprich zum Text: Nenn den Satz. Wer noch nicht gesprochen hat, kommt zuerst dran.',
    Connect: 'Verbinden',
    'Write what you understand now that you did not at the start, beside the sentence it belongs to.':
      'Schreib neben den passenden Satz, was du jetzt verstehst und am Anfang noch nicht verstanden hast.',
    'Oxford debate': 'Oxford-Debatte',
    Read: 'Lesen',
    'Mark the sentences that bear on the motion.': 'Markiere die Sätze, auf die es für die These ankommt.',
    'Vote before': 'Vorher abstimmen',
    'Where do you stand now? Nobody sees your ballot.': 'Wo stehst du jetzt? Niemand sieht deine Stimme.',
    'Opening for': 'Eröffnung Pro',
    'The case for the motion.': 'Was für die These spricht.',
    'Opening against': 'Eröffnung Contra',
    'The case against the motion.': 'Was gegen die These spricht.',
    Rebuttals: 'Erwiderungen',
    'Restate the other side’s best point before you object to it.':
      'Gib den besten Punkt der anderen Seite wieder, bevor du ihm widersprichst.',
    'Questions from the room': 'Fragen aus dem Raum',
    'One question at a time, to one side.': 'Immer eine Frage, an eine Seite.',
    Closing: 'Schlussworte',
    'Two minutes a side.': 'Zwei Minuten pro Seite.',
    'Vote after': 'Nachher abstimmen',
    'Vote again. If you changed sides, say what moved you.':
      'Stimm noch einmal ab. Wenn du die Seite gewechselt hast, sag, was dich umgestimmt hat.',
    Result: 'Ergebnis',
    'How the room moved, and who wins by which rule.':
      'Wie der Raum sich bewegt hat und wer nach welcher Regel gewinnt.',
    'Lincoln–Douglas debate': 'Lincoln-Douglas-Debatte',
    'Where do you stand before anyone has spoken?': 'Wo stehst du, bevor jemand gesprochen hat?',
    'Affirmative constructive': 'Eröffnungsrede Pro',
    'Name the value, the criterion, and the case.': 'Nenn den Wert, den Maßstab und die Begründung.',
    'Cross-examination by the negative': 'Kreuzverhör durch Contra',
    'Ask; do not argue.': 'Frag nur; argumentiere nicht.',
    'Negative constructive': 'Eröffnungsrede Contra',
    'The case against, then the first answers.': 'Was dagegen spricht, dann die ersten Erwiderungen.',
    'Cross-examination by the affirmative': 'Kreuzverhör durch Pro',
    'First affirmative rebuttal': 'Erste Erwiderung Pro',
    'Answer what was said; nothing new.': 'Antworte auf das Gesagte; nichts Neues.',
    'Negative rebuttal': 'Erwiderung Contra',
    'Answer, and say why the negative wins.': 'Antworte und sag, warum Contra gewinnt.',
    'Second affirmative rebuttal': 'Zweite Erwiderung Pro',
    'Say why the affirmative wins.': 'Sag, warum Pro gewinnt.',
    'Vote again, and say what moved you.': 'Stimm noch einmal ab und sag, was dich umgestimmt hat.',
    'How the room moved.': 'Wie der Raum sich bewegt hat.',
    Fishbowl: 'Fishbowl',
    'Mark what you want to talk about.': 'Markiere, worüber du sprechen willst.',
    'First circle': 'Erster Kreis',
    'The moderator calls the first circle. Everyone else listens, and writes questions beside the text.':
      'Die Moderation ruft den ersten Kreis auf. Alle anderen hören zu und schreiben Fragen neben den Text.',
    'What the listeners saw': 'Was die Zuhörenden gesehen haben',
    'Who listened speaks first now: what was said well, what was not said?':
      'Jetzt spricht zuerst, wer zugehört hat: Was wurde gut gesagt, was nicht gesagt?',
    'Second circle': 'Zweiter Kreis',
    'Change places.': 'Tauscht die Plätze.',
    Together: 'Zusammen',
    'Write one thing that you would say otherwise now.': 'Schreib etwas auf, das du jetzt anders sagen würdest.',
    'Silent debate': 'Stille Debatte',
    'Where do you stand?': 'Wo stehst du?',
    'Write unseen': 'Ungesehen schreiben',
    'Mark the claims that count, and write your first reason. The others do not see it yet.':
      'Markiere die Behauptungen, auf die es ankommt, und schreib deinen ersten Grund auf. Die anderen sehen ihn noch nicht.',
    'Answer each other': 'Einander antworten',
    'Everything is visible now. Answer at least two people; support at least one.':
      'Jetzt ist alles zu sehen. Antworte mindestens zwei Leuten; unterstütze mindestens einen Beitrag.',
    'Restate, then object': 'Wiedergeben, dann widersprechen',
    'Before you object, say the other’s point so that they would nod.':
      'Bevor du widersprichst, gib den Punkt der anderen so wieder, dass sie nicken würden.',
    'Vote again. What moved you?': 'Stimm noch einmal ab. Was hat dich umgestimmt?',
    'Structured academic controversy': 'Strukturierte Kontroverse',
    'Your own view, before sides are drawn.': 'Deine eigene Ansicht, bevor die Seiten ausgelost werden.',
    'Prepare your side': 'Seite vorbereiten',
    'Find the three strongest sentences for the side you were given, whatever you think yourself.':
      'Such die drei stärksten Sätze für die Seite, die du bekommen hast, egal was du selbst denkst.',
    Present: 'Vorstellen',
    'Each side presents; the other takes notes and asks only to understand.':
      'Jede Seite trägt vor; die andere macht sich Notizen und fragt nur, um zu verstehen.',
    'Switch sides': 'Seiten tauschen',
    'Now argue the other side, better than they did.': 'Vertritt jetzt die andere Seite, besser als sie selbst.',
    'Common ground': 'Gemeinsamer Boden',
    'Leave the sides. Write together what all of you can stand on.':
      'Verlasst die Seiten. Schreibt zusammen auf, wozu ihr alle stehen könnt.',
    'Your own view now.': 'Deine eigene Ansicht jetzt.',
    'What do you see that you did not see before?': 'Was siehst du, das du vorher nicht gesehen hast?',
    'Town hall': 'Bürgerversammlung',
    'Read the proposal': 'Den Vorschlag lesen',
    'Mark what you ask about and what you doubt.': 'Markiere, wonach du fragst und woran du zweifelst.',
    Gather: 'Sammeln',
    'Put your question beside its sentence; support those of others that you share.':
      'Schreib deine Frage neben ihren Satz; unterstütze die der anderen, die auch deine sind.',
    'Questions and answers': 'Fragen und Antworten',
    'One minute each. Who was not heard yet goes first.':
      'Je eine Minute. Wer noch nicht zu Wort kam, ist zuerst dran.',
    'Where do we stand?': 'Wo stehen wir?',
    'No binding vote: a picture of the room.': 'Keine bindende Abstimmung: ein Bild des Raums.',
    'Could you live with the proposal as it stands?': 'Könntest du mit dem Vorschlag leben, so wie er ist?',
    'I agree': 'Ich stimme zu',
    'I stand aside': 'Ich halte mich heraus',
    'I block it': 'Ich blockiere',
    Close: 'Schluss',
    'What happens next with what was said.': 'Wie es mit dem weitergeht, was gesagt wurde.',
  },
  /** The standard labels, and the options that polls have by themselves. */
  labels: {
    Fact: 'Fakt',
    'It could be checked, and someone could be wrong about it.':
      'Es ließe sich prüfen, und man könnte sich darin irren.',
    'The bridge was closed for eleven weeks.': 'Die Brücke war elf Wochen gesperrt.',
    Opinion: 'Meinung',
    'A judgement: careful people may differ and neither be mistaken.':
      'Ein Urteil: Auch wer sorgfältig denkt, kann anders urteilen, ohne sich zu irren.',
    'The bridge was closed for far too long.': 'Die Brücke war viel zu lange gesperrt.',
    Mixed: 'Gemischt',
    'Fact and judgement in one sentence.': 'Fakt und Urteil in einem Satz.',
    'After eleven long weeks the bridge was at last open again.':
      'Nach elf langen Wochen war die Brücke endlich wieder offen.',
    Unsure: 'Unklar',
    'Not to be said from the text alone.': 'Aus dem Text allein nicht zu sagen.',
    Prediction: 'Vorhersage',
    'It speaks of what is to come: time will tell whether it holds.':
      'Es geht um Künftiges: Die Zeit wird zeigen, ob es stimmt.',
    'The new line will carry ten thousand people a day.': 'Die neue Linie wird zehntausend Menschen am Tag befördern.',
    Value: 'Wert',
    'It says what matters, or matters more than something else.':
      'Es sagt, was wichtig ist oder wichtiger als etwas anderes.',
    'Quiet streets are worth more than fast ones.': 'Ruhige Straßen sind mehr wert als schnelle.',
    Definition: 'Definition',
    'It settles what a word is to mean here.': 'Es legt fest, was ein Wort hier bedeuten soll.',
    'By “the centre” we mean all streets within the ring.':
      'Mit „Zentrum“ meinen wir alle Straßen innerhalb des Rings.',
    'Not a claim': 'Keine Behauptung',
    'It asserts nothing: a question, a request, a heading, a quotation without a stand.':
      'Es behauptet nichts: eine Frage, eine Bitte, eine Überschrift, ein Zitat ohne Stellungnahme.',
    'Who would have thought so?': 'Wer hätte das gedacht?',
    Agree: 'Zustimmung',
    Abstain: 'Enthaltung',
    'Stand aside': 'Sich heraushalten',
    Block: 'Blockade',
    Disagree: 'Ablehnung',
    Pass: 'Enthaltung',
    Undecided: 'Unentschieden',
    For: 'Pro',
    Against: 'Contra',
    'This room agrees with “{0}”.': 'Dieser Raum stimmt „{0}“ zu.',
  },
}
