/** What Parley names itself and keeps in a room, said in Spanish. */
import type { Ready } from './ready.ts'

export const ready: Ready = {
  library: {
    'Free reading': 'Lectura libre',
    Reading: 'Lectura',
    'Read closely. Mark what the text claims, and say what each claim is.':
      'Lee con atención. Marca lo que afirma el texto y di qué es cada afirmación.',
    'Fact or opinion': 'Hecho u opinión',
    'Read and mark': 'Leer y marcar',
    'Mark at least two sentences that claim something. Say each claim in neutral words.':
      'Marca al menos dos frases que afirmen algo. Di cada afirmación con palabras neutrales.',
    'Classify alone': 'Clasificar por tu cuenta',
    'What is each claim: something one could check, or a view? Decide before you see what others say.':
      '¿Qué es cada afirmación: algo que se podría comprobar o un punto de vista? Decide antes de ver qué dice el resto.',
    'Look together': 'Mirar en común',
    'Where does the class divide? Which claim surprises you?':
      '¿Dónde se divide la clase? ¿Qué afirmación te sorprende?',
    'Argue the divided ones': 'Debatir las más divididas',
    'Take the most divided claims first. Give a reason that somebody of the other view could accept.':
      'Empieza por las afirmaciones más divididas. Da una razón que pueda aceptar quien piensa lo contrario.',
    'Classify again': 'Clasificar de nuevo',
    'Has an argument changed your mind? Keep your label, or change it.':
      '¿Te ha hecho cambiar de idea algún argumento? Mantén tu etiqueta o cámbiala.',
    'Look back': 'Mirar atrás',
    'What moved, and which argument moved it?': '¿Qué ha cambiado y qué argumento lo ha logrado?',
    'Socratic seminar': 'Seminario socrático',
    'Close reading': 'Lectura atenta',
    'Read twice. Mark what you would ask the text, not what you would answer it.':
      'Lee dos veces. Marca lo que le preguntarías al texto, no lo que le responderías.',
    'Opening question': 'Pregunta inicial',
    'Read each other’s questions. Answer only by asking more exactly.':
      'Lee las preguntas del resto. Responde solo con una pregunta más precisa.',
    Seminar: 'Seminario',
    'Speak to the text: name the sentence. Who has not spoken yet goes first.':
      'Habla a partir del texto: di de qué frase se trata. Va primero quien todavía no ha hablado.',
    Connect: 'Relacionar',
    'Write what you understand now that you did not at the start, beside the sentence it belongs to.':
      'Escribe lo que ahora entiendes y al principio no, junto a la frase que corresponda.',
    'Oxford debate': 'Debate Oxford',
    Read: 'Leer',
    'Mark the sentences that bear on the motion.': 'Marca las frases que tienen que ver con la moción.',
    'Vote before': 'Voto previo',
    'Where do you stand now? Nobody sees your ballot.': '¿Cuál es tu postura ahora? Nadie ve tu voto.',
    'Opening for': 'Apertura a favor',
    'The case for the motion.': 'Los argumentos a favor de la moción.',
    'Opening against': 'Apertura en contra',
    'The case against the motion.': 'Los argumentos en contra de la moción.',
    Rebuttals: 'Refutaciones',
    'Restate the other side’s best point before you object to it.':
      'Reformula el mejor argumento de la otra postura antes de objetarlo.',
    'Questions from the room': 'Preguntas de la sala',
    'One question at a time, to one side.': 'Una pregunta cada vez, dirigida a una sola postura.',
    Closing: 'Conclusiones',
    'Two minutes a side.': 'Dos minutos por postura.',
    'Vote after': 'Voto final',
    'Vote again. If you changed sides, say what moved you.':
      'Vota de nuevo. Si has cambiado de postura, di qué te ha hecho cambiar.',
    Result: 'Resultado',
    'How the room moved, and who wins by which rule.': 'Cómo se ha movido la sala y quién gana según qué regla.',
    'Lincoln–Douglas debate': 'Debate Lincoln–Douglas',
    'Where do you stand before anyone has spoken?': '¿Cuál es tu postura antes de que hable nadie?',
    'Affirmative constructive': 'Exposición afirmativa',
    'Name the value, the criterion, and the case.': 'Expón el valor, el criterio y los argumentos.',
    'Cross-examination by the negative': 'Preguntas de la parte negativa',
    'Ask; do not argue.': 'Pregunta; no argumentes.',
    'Negative constructive': 'Exposición negativa',
    'The case against, then the first answers.': 'Los argumentos en contra y, después, las primeras respuestas.',
    'Cross-examination by the affirmative': 'Preguntas de la parte afirmativa',
    'First affirmative rebuttal': 'Primera refutación afirmativa',
    'Answer what was said; nothing new.': 'Responde a lo que se ha dicho; nada nuevo.',
    'Negative rebuttal': 'Refutación negativa',
    'Answer, and say why the negative wins.': 'Responde y di por qué gana la parte negativa.',
    'Second affirmative rebuttal': 'Segunda refutación afirmativa',
    'Say why the affirmative wins.': 'Di por qué gana la parte afirmativa.',
    'Vote again, and say what moved you.': 'Vota de nuevo y di qué te ha hecho cambiar.',
    'How the room moved.': 'Cómo se ha movido la sala.',
    Fishbowl: 'Pecera',
    'Mark what you want to talk about.': 'Marca aquello de lo que quieres hablar.',
    'First circle': 'Primer círculo',
    'The moderator calls the first circle. Everyone else listens, and writes questions beside the text.':
      'La moderación llama al primer círculo. El resto escucha y escribe preguntas junto al texto.',
    'What the listeners saw': 'Lo que vio quien escuchaba',
    'Who listened speaks first now: what was said well, what was not said?':
      'Ahora habla primero quien escuchaba: ¿qué se dijo bien y qué no se dijo?',
    'Second circle': 'Segundo círculo',
    'Change places.': 'Cambiad de sitio.',
    Together: 'En común',
    'Write one thing that you would say otherwise now.': 'Escribe algo que ahora dirías de otra manera.',
    'Silent debate': 'Debate silencioso',
    'Where do you stand?': '¿Cuál es tu postura?',
    'Write unseen': 'Escribir sin que se vea',
    'Mark the claims that count, and write your first reason. The others do not see it yet.':
      'Marca las afirmaciones que importan y escribe tu primera razón. El resto todavía no la ve.',
    'Answer each other': 'Responder al resto',
    'Everything is visible now. Answer at least two people; support at least one.':
      'Ahora todo es visible. Responde al menos a dos personas; apoya al menos a una.',
    'Restate, then object': 'Reformular y objetar',
    'Before you object, say the other’s point so that they would nod.':
      'Antes de objetar, di el argumento de la otra persona de modo que ella asienta.',
    'Vote again. What moved you?': 'Vota de nuevo. ¿Qué te ha hecho cambiar?',
    'Structured academic controversy': 'Controversia académica estructurada',
    'Your own view, before sides are drawn.': 'Tu propia opinión, antes de que se sorteen las posturas.',
    'Prepare your side': 'Preparar tu postura',
    'Find the three strongest sentences for the side you were given, whatever you think yourself.':
      'Busca las tres frases más sólidas a favor de la postura que te ha tocado, pienses lo que pienses.',
    Present: 'Exponer',
    'Each side presents; the other takes notes and asks only to understand.':
      'Cada postura se expone; la otra parte toma notas y pregunta solo para entender.',
    'Switch sides': 'Intercambiar posturas',
    'Now argue the other side, better than they did.':
      'Ahora defiende la otra postura, mejor que quienes la defendieron.',
    'Common ground': 'Terreno común',
    'Leave the sides. Write together what all of you can stand on.':
      'Dejad las posturas. Escribid en común lo que podáis suscribir entre todos.',
    'Your own view now.': 'Tu propia opinión ahora.',
    'What do you see that you did not see before?': '¿Qué ves ahora que antes no veías?',
    'Town hall': 'Asamblea',
    'Read the proposal': 'Leer la propuesta',
    'Mark what you ask about and what you doubt.': 'Marca lo que quieres preguntar y lo que te genera dudas.',
    Gather: 'Reunir preguntas',
    'Put your question beside its sentence; support those of others that you share.':
      'Pon tu pregunta junto a su frase; apoya las de otras personas que compartas.',
    'Questions and answers': 'Preguntas y respuestas',
    'One minute each. Who was not heard yet goes first.':
      'Un minuto por persona. Va primero quien todavía no ha hablado.',
    'Where do we stand?': '¿Qué piensa la sala?',
    'No binding vote: a picture of the room.': 'No es una votación vinculante: es una imagen de la sala.',
    'Could you live with the proposal as it stands?': '¿Te parece aceptable la propuesta tal como está?',
    'I agree': 'De acuerdo',
    'I stand aside': 'Me hago a un lado',
    'I block it': 'La bloqueo',
    Close: 'Cierre',
    'What happens next with what was said.': 'Qué se hará con lo que se ha dicho.',
  },
  labels: {
    Fact: 'Hecho',
    'It could be checked, and someone could be wrong about it.': 'Se puede comprobar, y alguien puede equivocarse.',
    'The bridge was closed for eleven weeks.': 'El puente estuvo cerrado once semanas.',
    Opinion: 'Opinión',
    'A judgement: careful people may differ and neither be mistaken.':
      'Un juicio: personas sensatas pueden discrepar sin que ninguna se equivoque.',
    'The bridge was closed for far too long.': 'El puente estuvo cerrado demasiado tiempo.',
    Mixed: 'Mixto',
    'Fact and judgement in one sentence.': 'Hecho y juicio en una misma frase.',
    'After eleven long weeks the bridge was at last open again.':
      'Tras once largas semanas, por fin se reabrió el puente.',
    Unsure: 'No está claro',
    'Not to be said from the text alone.': 'No se puede decir solo con el texto.',
    Prediction: 'Predicción',
    'It speaks of what is to come: time will tell whether it holds.':
      'Habla de lo que está por venir: el tiempo dirá si se cumple.',
    'The new line will carry ten thousand people a day.': 'La nueva línea llevará a diez mil personas al día.',
    Value: 'Valor',
    'It says what matters, or matters more than something else.': 'Dice qué importa, o qué importa más que otra cosa.',
    'Quiet streets are worth more than fast ones.': 'Valen más las calles tranquilas que las rápidas.',
    Definition: 'Definición',
    'It settles what a word is to mean here.': 'Fija qué significa aquí una palabra.',
    'By “the centre” we mean all streets within the ring.':
      'Por «el centro» entendemos todas las calles dentro de la ronda.',
    'Not a claim': 'No es una afirmación',
    'It asserts nothing: a question, a request, a heading, a quotation without a stand.':
      'No afirma nada: una pregunta, una petición, un título, una cita sin tomar partido.',
    'Who would have thought so?': '¿Quién lo habría dicho?',
    Agree: 'De acuerdo',
    Abstain: 'Abstención',
    'Stand aside': 'Me hago a un lado',
    Block: 'Bloqueo',
    Disagree: 'En desacuerdo',
    Pass: 'Paso',
    Undecided: 'Sin decidir',
    For: 'A favor',
    Against: 'En contra',
    'This room agrees with “{0}”.': 'Esta sala está de acuerdo con «{0}».',
  },
}
