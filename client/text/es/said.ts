/**
 * Sentences that come from outside the catalogue, in Spanish: by the rules, by the server, by the library of run-sheets.
 * Left the English as it is said there, right what is shown.
 */
import { ready } from '../../../shared/transcript/text/ready/es.ts'
import type { said as en } from '../en/said.ts'
import type { Shape } from '../shape.ts'

export const said: Shape<typeof en> = {
  rules: {
    'This receipt belongs to another ballot of this poll: draw a new one.':
      'Este comprobante pertenece a otro voto de esta votación: genera uno nuevo.',
    'There is no such member in this room.': 'Ese miembro no está en esta sala.',
    'A moderator removed this entry for good: it cannot be restored.':
      'La moderación retiró esta entrada definitivamente: no se puede recuperar.',
    'There is no such entry in this room.': 'Esa entrada no está en esta sala.',
    'There is no such reason in this poll.': 'Ese motivo no existe en esta votación.',
    'There is no such restatement in this room.': 'Esa reformulación no está en esta sala.',
    'You are no longer in this room.': 'Ya no estás en esta sala.',
    'A moderator has paused your writing: your name stays as it is.':
      'La moderación ha pausado tu escritura: tu nombre se queda como está.',
    'Only moderators read the record.': 'Solo la moderación puede leer el registro.',
    'The door of this room is closed: nobody new can join at the moment.':
      'La puerta de esta sala está cerrada: ahora no puede entrar nadie más.',
    'This room is full: it holds {0} members.': 'Esta sala está llena: caben {0} miembros.',
    'Only moderators do this.': 'Esto solo puede hacerlo la moderación.',
    'The owner made this room: nobody expels or demotes its owner.':
      'Es titular de la sala: nadie puede sacarle de ella ni quitarle la moderación.',
    'The owner made this room: nobody else mutes or renames its owner.':
      'Es titular de la sala: nadie más puede pausar su escritura ni cambiarle el nombre.',
    'Only moderators correct an article and add one.': 'Solo la moderación puede corregir un artículo o añadir otro.',
    'This room has {0} articles, and no more fit in.': 'Esta sala tiene {0} artículos y no caben más.',
    'This is not the newest revision of the article: correct the newest one.':
      'Esta no es la versión más reciente del artículo: corrige la más reciente.',
    'This article has {0} revisions, and no more fit in.': 'Este artículo tiene {0} versiones y no caben más.',
    'Only moderators import annotations.': 'Solo la moderación puede importar anotaciones.',
    'The room is locked: nobody can write at the moment.': 'La sala está bloqueada: ahora no puede escribir nadie.',
    'Marking is closed in “{0}”.': 'En «{0}» no se puede marcar.',
    'You can write only your own entries.': 'Solo puedes escribir tus propias entradas.',
    'You are here to read: observers do not write.': 'Estás aquí para leer: quien observa no escribe.',
    'A moderator has paused your writing: you can cast, but give no reason.':
      'La moderación ha pausado tu escritura: puedes votar, pero sin dar un motivo.',
    'A moderator has paused your writing.': 'La moderación ha pausado tu escritura.',
    'Another side writes this statement.': 'Esta declaración la escribe otra postura.',
    'Its stage is over: this statement stays as it is.': 'Su etapa ha terminado: esta declaración queda como está.',
    'A moderator has published this statement: it stays as it is.':
      'La moderación ha publicado esta declaración: queda como está.',
    'Only moderators publish a joint statement before its stage ends.':
      'Antes de que termine su etapa, solo la moderación publica una declaración conjunta.',
    'You do not have the floor: only who has it speaks.': 'No tienes la palabra: solo habla quien la tiene.',
    'Replies are closed in “{0}”.': 'En «{0}» no se puede responder.',
    'A moderator removed this entry; it cannot be written again.':
      'La moderación retiró esta entrada; no se puede volver a escribir.',
    'What is cited lies outside the article.': 'Lo que se cita está fuera del artículo.',
    'Here an objection first restates what it objects to, and waits until that is called fair.':
      'Aquí, antes de objetar hay que reformular lo que se objeta y esperar a que se considere justo.',
    'The marked place lies outside the article.': 'El pasaje marcado está fuera del artículo.',
    'Others have cast on this claim: its place and statement stay as they are.':
      'Ya hay votos de otras personas sobre esta afirmación: su lugar y su enunciado se quedan como están.',
    'In this room only moderators export the transcript.': 'En esta sala solo la moderación puede exportar el acta.',
    'This room shows drawn names; only moderators export the real ones.':
      'Esta sala muestra seudónimos; solo la moderación puede exportar los nombres reales.',
    'Only moderators close a poll.': 'Solo la moderación puede cerrar una votación.',
    'Only moderators do this with polls.': 'Solo la moderación puede hacer esto con las votaciones.',
    'A secret poll is not opened again: its ballots have been shuffled and shown.':
      'Una votación secreta no se vuelve a abrir: sus votos ya se han mezclado y mostrado.',
    'You are here to read: observers do not cast.': 'Estás aquí para leer: quien observa no vota.',
    'In this poll moderators do not cast.': 'En esta votación la moderación no vota.',
    'This poll is closed.': 'Esta votación está cerrada.',
    'This secret poll was opened before you could cast: its roll stays as it was then.':
      'Esta votación secreta se abrió antes de que pudieras votar: su censo se queda como estaba.',
    'This claim was changed while you were casting: read it again, then cast.':
      'Esta afirmación ha cambiado mientras votabas: vuelve a leerla y vota después.',
    'This question was changed while you were casting: read it again, then cast.':
      'Esta pregunta ha cambiado mientras votabas: vuelve a leerla y vota después.',
    'This room has {0} polls already; no more can be opened.':
      'Esta sala ya tiene {0} votaciones; no se pueden abrir más.',
    'This room has no motion to ask about.': 'Esta sala no tiene ninguna moción que votar.',
    'This tally does not wait for a moderator: it shows when the poll says.':
      'Este recuento no depende de la moderación: se muestra cuando la votación lo indica.',
    'A secret poll shows nothing while it is open: close it first.':
      'Una votación secreta no muestra nada mientras está abierta: ciérrala antes.',
    'Sides are taken only from a poll about the motion that said so beforehand.':
      'Las posturas solo se toman de una votación sobre la moción que lo anunciara de antemano.',
    'Close the poll before sides are taken from it.': 'Cierra la votación antes de tomar de ella las posturas.',
    'Only a poll about the motion, after the debate and not secret, asks what moved you.':
      'Solo una votación sobre la moción, posterior al debate y no secreta, pregunta qué te hizo cambiar.',
    'Only who casts otherwise after the debate than before says what moved them.':
      'Solo quien vota algo distinto después del debate dice qué le hizo cambiar.',
    'Only a secret poll has a list of receipts.': 'Solo una votación secreta tiene una lista de comprobantes.',
    'The ballots of this poll are shown with its tally, and not before.':
      'Los votos de esta votación se muestran con su recuento, no antes.',
    'Only moderators take the room to another stage.': 'Solo la moderación puede llevar la sala a otra etapa.',
    'Only moderators pause, resume and extend a stage.':
      'Solo la moderación puede pausar, reanudar o alargar una etapa.',
    'This stage has no planned length that could be extended.':
      'Esta etapa no tiene una duración prevista que se pueda alargar.',
    'Only moderators do this for others.': 'Solo la moderación puede hacer esto por otras personas.',
    'Only moderators say who speaks next.': 'Solo la moderación decide quién habla a continuación.',
    'Only moderators give the floor.': 'Solo la moderación puede dar la palabra.',
    'Only moderators give sides out.': 'Solo la moderación puede repartir las posturas.',
    'This room debates no motion: there are no sides.': 'Esta sala no debate ninguna moción: no hay posturas.',
    'Whether a restatement is fair says who wrote what it restates.':
      'Si una reformulación es justa lo dice quien escribió lo reformulado.',
    'The room is in another stage by now.': 'La sala ya está en otra etapa.',
    'This is the last stage: there is none after it.': 'Esta es la última etapa: no hay ninguna después.',
    'This is the first stage: there is none before it.': 'Esta es la primera etapa: no hay ninguna antes.',
    'Nobody speaks in “{0}”.': 'En «{0}» no habla nadie.',
    'Observers listen: they do not speak.': 'Quien observa escucha: no interviene.',
    'A moderator has paused this member’s writing and speaking.':
      'La moderación ha pausado la escritura y las intervenciones de este miembro.',
    'The room is locked: nobody can speak at the moment.': 'La sala está bloqueada: ahora no puede hablar nadie.',
    'In “{0}” other sides speak.': 'En «{0}» hablan otras posturas.',
    'Observers take no side.': 'Quien observa no toma postura.',
    'A moderator has given the sides out: yours stays as it is.':
      'La moderación ha repartido las posturas: la tuya se queda como está.',
    'The reason is longer than {0} characters.': 'El motivo tiene más de {0} caracteres.',
    'A block needs its reason: one block stops the proposal.':
      'Un bloqueo necesita un motivo: basta uno para detener la propuesta.',
    'You have {0} dots and placed {1}.': 'Tienes {0} puntos y has repartido {1}.',
    'Place at least one dot.': 'Reparte al menos un punto.',
    '“{0}” is not an option of this poll.': '«{0}» no es una opción de esta votación.',
    '“{0}” is named twice.': '«{0}» aparece dos veces.',
    'Rank at least one option.': 'Pon en orden al menos una opción.',
    'Give at least one option a score.': 'Puntúa al menos una opción.',
    'Choose one option of this poll.': 'Elige una opción de esta votación.',
    'The time of “{0}” is up.': 'Se ha acabado el tiempo de «{0}».',
    'This ballot is counted already: its receipt is in the box, and a secret ballot stands.':
      'Este voto ya está contado: su comprobante está en la urna, y un voto secreto es definitivo.',
    'You have cast already, under another receipt; a secret ballot stands.':
      'Ya has votado, con otro comprobante; un voto secreto es definitivo.',
    'A secret ballot stands: it is not taken back.': 'Un voto secreto es definitivo: no se retira.',
    'What you said before the discussion is kept: your ballot can be changed, and not taken back.':
      'Lo que dijiste antes de la discusión se conserva: tu voto se puede cambiar, pero no retirar.',
    'Your ballot opened the tally to you: it can be changed, and not taken back.':
      'Tu voto te abrió el recuento: puedes cambiarlo, pero no retirarlo.',
    'You have cast already; a secret ballot stands.': 'Ya has votado; un voto secreto es definitivo.',
    'Choose one option of this poll; a reason is a text.':
      'Elige una opción de esta votación; el motivo tiene que ser un texto.',
    'Dots are whole numbers, 0 or more.': 'Los puntos son números enteros, 0 o más.',
    'Name the options you approve of, each once.': 'Indica las opciones que apruebas, cada una una sola vez.',
    'Rank the options by their keys, best first.': 'Ordena las opciones por sus claves, de mejor a peor.',
    'The room has been asked about its motion before the debate already.':
      'La sala ya ha votado su moción antes del debate.',
    'The room has been asked about its motion after the debate already.':
      'La sala ya ha votado su moción después del debate.',
    'A claim’s polls are not edited: they go with their claim.':
      'Las votaciones de una afirmación no se editan: van con ella.',
    'A claim’s polls are not withdrawn: they go with their claim.':
      'Las votaciones de una afirmación no se anulan: van con ella.',
    'Somebody has cast: a poll is edited only before its first ballot.':
      'Ya ha votado alguien: una votación solo se edita antes del primer voto.',
    'Somebody has cast: a poll is withdrawn only before its first ballot.':
      'Ya ha votado alguien: una votación solo se anula antes del primer voto.',
    'This poll is closed: it can no longer be edited.': 'Esta votación está cerrada: ya no se puede editar.',
    'This poll is closed: it can no longer be withdrawn.': 'Esta votación está cerrada: ya no se puede anular.',
    'This room is archived: nobody new joins it.': 'Esta sala está archivada: ya no entra nadie más.',
    'Only moderators say which posts are held, and how often one may post.':
      'Solo la moderación decide qué aportaciones se retienen y cada cuánto se puede publicar.',
    'Slow mode: you can post again in {0} s.': 'Modo lento: podrás publicar de nuevo en {0} s.',
    'A moderator looks at this first: until then only you see it.':
      'Antes lo revisa la moderación: hasta entonces solo lo ves tú.',
    'Slow mode: one post in {0} s.': 'Modo lento: una aportación cada {0} s.',
    'Only moderators read the desk.': 'Solo la moderación puede ver la mesa de moderación.',
    'Only moderators work at the desk.': 'Solo la moderación trabaja en la mesa de moderación.',
    'This is yours: you can change it or delete it.': 'Esto es tuyo: puedes cambiarlo o eliminarlo.',
    'You have reported this already.': 'Ya has denunciado esto.',
    'A moderator has decided on this meanwhile, or you took it back.':
      'Entretanto, la moderación ha decidido sobre esto, o tú lo has retirado.',
    '{0} posts of yours wait for a moderator, as many as may.':
      'Tienes {0} aportaciones a la espera de la moderación; no puede haber más.',
    'You have appealed against this already.': 'Ya has recurrido esta decisión.',
    'There is no decision that you could appeal against.': 'No hay ninguna decisión que puedas recurrir.',
    'Only moderators decide at the desk.': 'Solo la moderación decide en la mesa de moderación.',
    'This can no longer be taken back, or was not yours.': 'Esto ya no se puede retirar, o no era tuyo.',
    'Its writer has changed it meanwhile: read it again.': 'Ha cambiado entretanto: vuelve a leerlo.',
    'This has been decided meanwhile, or waits for something else.':
      'Entretanto ya se ha decidido, o está pendiente de otra cosa.',
    'Another moderator attends to this at the moment.': 'Otra persona de la moderación se está ocupando de esto.',
    'Only moderators edit the room.': 'Solo la moderación puede editar la sala.',
    'Claims were classified in secret: no label can be taken out any more.':
      'Las afirmaciones se clasificaron en secreto: ya no se puede quitar ninguna etiqueta.',
    'Only moderators archive a room, open it again and duplicate it.':
      'Solo la moderación puede archivar una sala, volver a abrirla o duplicarla.',
    'Only the owner hands the room over.': 'Solo quien es titular puede ceder la sala.',
    'Only a moderator can own the room: make this member one first.':
      'Solo quien modera puede ser titular de la sala: da antes la moderación a este miembro.',
    'Only the owner deletes the room.': 'Solo quien es titular puede eliminar la sala.',
    'This claim is merged into another: its place and statement stay.':
      'Esta afirmación está unida a otra: su lugar y su enunciado se quedan como están.',
    'A claim is merged into another one, and not into what is merged into it.':
      'Una afirmación se une a otra distinta, y no a una que ya está unida a ella.',
    'This claim is merged into another already: part them first.':
      'Esta afirmación ya está unida a otra: sepáralas antes.',
    'This claim is merged into no other.': 'Esta afirmación no está unida a ninguna otra.',
    'The ballots are secret: nobody could tell who has cast on both claims.':
      'Los votos son secretos: no se podría saber quién ha votado en las dos afirmaciones.',
    'A poll of these claims is closed, and what it counted stays: open it again first.':
      'Una votación de estas afirmaciones está cerrada y su recuento no cambia: ábrela antes de nuevo.',
    'Others cannot read both claims yet: wait until the stage shows them.':
      'El resto todavía no puede leer las dos afirmaciones: espera a que la etapa las muestre.',
    'This claim is merged into another: cast on that one.': 'Esta afirmación está unida a otra: vota en esa.',
    'Only moderators make and revoke a public link.': 'Solo la moderación puede crear y anular un enlace público.',
    'Only moderators of a room that was brought back draw a code for somebody else.':
      'Solo la moderación de una sala recuperada puede generar un código para otra persona.',
    'This member can come in already: nobody draws another’s code a second time.':
      'Este miembro ya puede entrar: nadie genera dos veces el código de otra persona.',
    'This poll came back without its ballots: it is not opened again.':
      'Esta votación se recuperó sin sus votos: no se vuelve a abrir.',
    'This poll came back without its ballots: it keeps its tally and takes no others.':
      'Esta votación se recuperó sin sus votos: conserva su recuento y no admite otros.',
    'Ballots are closed in “{0}”.': 'En «{0}» no se puede votar.',
    'This room is archived: it is only read until a moderator opens it again.':
      'Esta sala está archivada: solo se lee hasta que la moderación la abra de nuevo.',
    'There is no such entry at the desk.': 'Esa entrada no está en la mesa de moderación.',
    'There is no such entry of yours at the desk.': 'No tienes ninguna entrada así en la mesa de moderación.',
    'This stands in the room already: change it there.': 'Esto ya está en la sala: cámbialo allí.',
    'Who wrote this is no longer in the room.': 'Quien escribió esto ya no está en la sala.',
    'These claims are not of one group.': 'Estas afirmaciones no son del mismo grupo.',
    'There is no such claim in this room.': 'Esa afirmación no está en esta sala.',
    'Others have written since you looked: the correction would now move or orphan other marks.':
      'Otras personas han escrito desde que lo miraste: ahora la corrección movería otras marcas o las dejaría sin sus palabras.',
    'One ballot would be withdrawn: look at the change once more, then agree to it.':
      'Se retiraría un voto: mira el cambio otra vez y acéptalo después.',
    'Up to {0} ballots would be withdrawn: look at the change once more, then agree to it.':
      'Se retirarían hasta {0} votos: mira el cambio otra vez y acéptalo después.',
    '{0} ballots would be withdrawn: look at the change once more, then agree to it.':
      'Se retirarían {0} votos: mira el cambio otra vez y acéptalo después.',
  },
  server: {
    'The room is being reloaded. Try again.': 'La sala se está volviendo a cargar. Inténtalo de nuevo.',
    'This Parley has no demo room.': 'Este Parley no tiene sala de prueba.',
    'There is nothing here, or you are not a member of it.': 'Aquí no hay nada, o no formas parte de la sala.',
    'Your login has ended. Join again with the room’s code or your personal code.':
      'Tu sesión ha terminado. Entra otra vez con el código de la sala o con tu código personal.',
    'Too many requests for the moment. Wait a little and try again.':
      'Demasiadas peticiones por ahora. Espera un poco e inténtalo de nuevo.',
    'Something went wrong on the server. Nothing of this request was kept.':
      'Algo ha fallado en el servidor. No se ha guardado nada de esta petición.',
    'A run-sheet is application/json, application/yaml or text/plain.':
      'Un guion es application/json, application/yaml o text/plain.',
    'Many files are being made at the moment. Try again in a minute.':
      'Ahora mismo se están preparando muchos archivos. Inténtalo de nuevo en un minuto.',
    'This file took too long to make. Try another format.':
      'Este archivo tardaba demasiado en prepararse. Prueba otro formato.',
    'This file could not be made here: it is too large.':
      'Este archivo no se ha podido preparar aquí: es demasiado grande.',
    'No room has this code. It may have been replaced by a newer one: ask for it again.':
      'Ninguna sala tiene este código. Puede que lo haya sustituido otro más nuevo: pídelo de nuevo.',
    'No one has this personal code. It may have been replaced by a newer one.':
      'Nadie tiene este código personal. Puede que lo haya sustituido otro más nuevo.',
    'Another tab has taken over from this one.': 'Otra pestaña ha tomado el relevo de esta.',
    'This room is here already: a bundle brings back what is gone.':
      'Esta sala ya está aquí: un paquete recupera lo que ya no está.',
    'What was sent is larger than this server takes.':
      'Lo que se ha enviado es más grande de lo que admite este servidor.',
    'You have written as much as a member may in one room.':
      'Has escrito todo lo que un miembro puede escribir en una sala.',
    'You have written from as many pages as a member may.':
      'Has escrito desde tantas páginas como se permite a un miembro.',
    'The server is going down.': 'El servidor se está apagando.',
    'This poll has been withdrawn.': 'Esta votación se ha anulado.',
    'The claim this poll was about has been withdrawn.': 'La afirmación de esta votación se ha eliminado.',
    'You have no such login in this room. It may have ended already.':
      'No tienes esa sesión en esta sala. Puede que ya haya terminado.',
    'A body has at most {0} characters.': 'Un texto tiene {0} caracteres como máximo.',
    'A joint statement has at most {0} characters.': 'Una declaración conjunta tiene {0} caracteres como máximo.',
    'This joint statement has at most {0} words.': 'Esta declaración conjunta tiene {0} palabras como máximo.',
    'You have written {0} annotations, as many as a member may.':
      'Has escrito {0} anotaciones, tantas como puede un miembro.',
    'You have written {0} bodies, as many as a member may.': 'Has escrito {0} textos, tantos como puede un miembro.',
    'You have written {0} replies, as many as a member may.':
      'Has escrito {0} respuestas, tantas como puede un miembro.',
  },
  intake: {
    'This is the article as it is now: there is nothing to correct.':
      'Este es el artículo tal como está: no hay nada que corregir.',
    'The import was called off.': 'La importación se ha cancelado.',
    'What was sent is larger than {0}.': 'Lo que se ha enviado ocupa más de {0}.',
    'The file is not text in UTF-8, as files of annotations are.':
      'El archivo no es texto en UTF-8, como lo son los archivos de anotaciones.',
    'The file is larger than this server takes.': 'El archivo es más grande de lo que admite este servidor.',
    'This is not a web address. It should look like https://example.org/article.':
      'Esto no es una dirección web. Debería parecerse a https://example.org/articulo.',
    'Only addresses that begin with http:// or https:// can be fetched.':
      'Solo se pueden cargar páginas cuya dirección empieza por http:// o https://.',
    'This address holds a user name or a password. Give it without them, or paste the text.':
      'Esta dirección lleva un nombre de usuario o una contraseña. Quítalos o pega el texto.',
    'Pages are fetched from the web’s usual ports alone, not from port {0}.':
      'Las páginas solo se cargan de los puertos habituales de la web, no del puerto {0}.',
    'This address leads into a private network, where Parley fetches nothing. Paste the text instead.':
      'Esta dirección lleva a una red privada, de la que Parley no carga nada. Pega el texto en su lugar.',
    'This Word document holds instructions that no word processor writes. Save it anew, and give it again.':
      'Este documento de Word contiene instrucciones que ningún procesador de textos escribe. Guárdalo de nuevo y vuelve a elegirlo.',
    'This Word document is nested too deeply to be read. Paste its text instead.':
      'Este documento de Word tiene demasiados niveles para poder leerlo. Pega su texto en su lugar.',
    'This file is damaged: it cannot be unpacked.': 'Este archivo está dañado: no se puede descomprimir.',
    'This file unpacks to far more than a document holds.':
      'Este archivo, descomprimido, ocupa mucho más que un documento.',
    'This file is protected by a password. Save it without one, and give it again.':
      'Este archivo está protegido con contraseña. Guárdalo sin ella y vuelve a elegirlo.',
    'This looks like a binary file, not text.': 'Esto parece un archivo binario, no un texto.',
    'Many pages are being fetched at the moment. Try again in a minute.':
      'Ahora mismo se están cargando muchas páginas. Inténtalo de nuevo en un minuto.',
    'This Parley fetches no addresses. Paste the text, or give its file.':
      'Este Parley no carga páginas de la web. Pega el texto o elige su archivo.',
    'The site did not send the page within {0} seconds. Try again, or paste the text.':
      'El sitio no ha enviado la página en {0} segundos. Inténtalo de nuevo o pega el texto.',
    'This address leads on to another one too many times. Open it and copy the address of the article itself.':
      'Esta dirección redirige demasiadas veces. Ábrela y copia la dirección del propio artículo.',
    'This address leads on to one that is none.': 'Esta dirección redirige a otra que no es válida.',
    'This address holds no text that Parley can read: it reads web pages, plain text, Markdown, PDF and Word files.':
      'En esta dirección no hay ningún texto que Parley pueda leer: lee páginas web, texto sin formato, Markdown, PDF y Word.',
    'The page has no such part.': 'La página no tiene esa parte.',
    'The page has more than 200,000 tags and signs.': 'La página tiene más de 200 000 etiquetas HTML y signos.',
    'A tag of the page has more than 1,000 attributes.': 'Una etiqueta HTML de la página tiene más de 1000 atributos.',
    'The page nests its parts more than {0} deep.': 'La página tiene más de {0} niveles de partes anidadas.',
    'The site packs this page in a way that Parley cannot unpack. Paste the text instead.':
      'El sitio comprime esta página de una forma que Parley no sabe descomprimir. Pega el texto en su lugar.',
    'The page is larger than {0} MB, which is the most that is fetched. Paste the part you need.':
      'La página ocupa más de {0} MB, el máximo que se puede cargar. Pega la parte que necesites.',
    'This is called a Word document, but it is none.': 'Se presenta como documento de Word, pero no lo es.',
    'This is called a PDF, but it is none.': 'Se presenta como PDF, pero no lo es.',
    'There is no text in this page before its scripts run. Open it in your browser, copy the article and paste it.':
      'Esta página no contiene texto hasta que se ejecutan sus scripts. Ábrela en tu navegador, copia el artículo y pégalo.',
    'There is no text in this page. If your browser shows one, copy it there and paste it.':
      'Esta página no contiene texto. Si tu navegador muestra alguno, cópialo y pégalo aquí.',
    'There is no text in it.': 'No contiene texto.',
    'This holds pictures only, no text. Type or paste what they say.':
      'Solo contiene imágenes, ningún texto. Escribe o pega lo que dicen.',
    '“{0}” is not a language tag such as “en” or “pt-BR”.': '«{0}» no es un código de idioma como «en» o «pt-BR».',
    'The article has more than {0} sentences.': 'El artículo tiene más de {0} frases.',
    'The text nests quotes or lists more than {0} deep.':
      'El texto tiene más de {0} niveles de citas o listas anidadas.',
    'This PDF has {0} pages; at most {1} can be read here.':
      'Este PDF tiene {0} páginas; aquí se pueden leer {1} como máximo.',
    'This PDF has more text than can be read here.': 'Este PDF tiene más texto del que se puede leer aquí.',
    'This PDF is protected by a password. Save it without one, and give it again.':
      'Este PDF está protegido con contraseña. Guárdalo sin ella y vuelve a elegirlo.',
    'This PDF is damaged and cannot be read. Save it anew, or paste its text.':
      'Este PDF está dañado y no se puede leer. Guárdalo de nuevo o pega su texto.',
    'Page {0} of this PDF is damaged and cannot be read. Save it anew, or paste its text.':
      'La página {0} de este PDF está dañada y no se puede leer. Guárdalo de nuevo o pega su texto.',
    'The fonts of this PDF do not say which letters they show. Paste the text instead.':
      'Las fuentes de este PDF no indican qué letras muestran. Pega el texto en su lugar.',
    'This PDF holds pictures of pages, no text. Have its text recognised (OCR) and give it again, or paste the text.':
      'Este PDF contiene imágenes de páginas, no texto. Pásale un reconocimiento de texto (OCR) y vuelve a elegirlo, o pega el texto.',
    'Many articles are being read at the moment. Try again in a minute.':
      'Ahora mismo se están leyendo muchos artículos. Inténtalo de nuevo en un minuto.',
    'It takes too much memory to read. Try a shorter or simpler one, or paste its text.':
      'Leerlo requiere demasiada memoria. Prueba con uno más corto o más sencillo, o pega su texto.',
    'It could not be read within {0} seconds. Try a shorter or simpler one, or paste its text.':
      'No se ha podido leer en {0} segundos. Prueba con uno más corto o más sencillo, o pega su texto.',
    'This file is not a bundle of Parley: it has no manifest.':
      'Este archivo no es un paquete de Parley: no tiene manifiesto.',
    'This file is not a bundle of Parley: its manifest cannot be read.':
      'Este archivo no es un paquete de Parley: no se puede leer su manifiesto.',
    'The bundle was changed after it was made: {0} is missing.':
      'El paquete se modificó después de crearse: falta {0}.',
    'The bundle was changed after it was made: {0} is not what the manifest says.':
      'El paquete se modificó después de crearse: {0} no es lo que dice el manifiesto.',
    'The bundle was changed after it was made: the manifest does not know {0}.':
      'El paquete se modificó después de crearse: {0} no figura en el manifiesto.',
    'This file unpacks to far more than a bundle holds.':
      'Este archivo, descomprimido, ocupa mucho más que un paquete.',
    'This bundle is damaged or cut short: it cannot be unpacked.':
      'Este paquete está dañado o incompleto: no se puede descomprimir.',
    'This bundle was made by a newer Parley: it has version {0}, and this one reads up to {1}.':
      'Este paquete se creó con un Parley más nuevo: es de la versión {0}, y aquí se lee hasta la {1}.',
    'This bundle holds a transcript and no room: its profile leaves the room out. A moderator’s bundle, in a profile that shows what the room shows, brings a room back.':
      'Este paquete contiene un acta y ninguna sala: su tipo de nombres deja fuera la sala. Una sala se recupera con el paquete de la moderación, con los mismos nombres que muestra la sala.',
    'This bundle cannot be brought back: {0} is not what it should be.':
      'Este paquete no se puede recuperar: {0} no es lo que debería ser.',
    'The record in this bundle does not stand: row {0} does not follow from those before it.':
      'El registro de este paquete no es válido: la fila {0} no continúa las anteriores.',
    'The article has {0} of text; at most {1} can be read here.':
      'El artículo tiene {0} de texto; aquí se pueden leer {1} como máximo.',
    'The source has {0} of text; at most {1} can be read here.':
      'Lo que has dado tiene {0} de texto; aquí se pueden leer {1} como máximo.',
    'The text has more than {0} paragraphs, headings and list items. Split it, or give it as plain text.':
      'El texto tiene más de {0} párrafos, títulos y elementos de lista. Divídelo o pásalo como texto sin formato.',
    'A paragraph has more than {0} marks of emphasis and links. Split it, or give it as plain text.':
      'Un párrafo tiene más de {0} signos de énfasis y enlaces. Divídelo o pásalo como texto sin formato.',
    'This Word document is damaged. Open it in a word processor and save it anew.':
      'Este documento de Word está dañado. Ábrelo en un procesador de textos y guárdalo de nuevo.',
    'This is an Excel workbook, not a Word document.': 'Esto es un libro de Excel, no un documento de Word.',
    'This is a PowerPoint presentation, not a Word document.':
      'Esto es una presentación de PowerPoint, no un documento de Word.',
    'This is an e-book (EPUB), which Parley does not read.': 'Esto es un libro electrónico (EPUB), que Parley no lee.',
    'This is an OpenDocument file. Open it in a word processor and save it as .docx.':
      'Esto es un archivo OpenDocument. Ábrelo en un procesador de textos y guárdalo como .docx.',
    'This is a ZIP archive, not a Word document. Unpack it, and give the document in it.':
      'Esto es un archivo ZIP, no un documento de Word. Descomprímelo y elige el documento que contiene.',
    'There is no page at this address ({0}). Check it, or paste the text.':
      'No hay ninguna página en esta dirección ({0}). Revísala o pega el texto.',
    'The site shows this page to some people only ({0}). Open it yourself and paste the text.':
      'El sitio solo muestra esta página a algunas personas ({0}). Ábrela tú y pega el texto.',
    'The site is asked too often at the moment (429). Try again later, or paste the text.':
      'Al sitio se le piden demasiadas páginas en este momento (429). Inténtalo más tarde o pega el texto.',
    'The site has a fault of its own ({0}). Try again later, or paste the text.':
      'El sitio tiene un fallo propio ({0}). Inténtalo más tarde o pega el texto.',
    'The site answered without a page ({0}). Open it yourself and paste the text.':
      'El sitio ha respondido sin enviar una página ({0}). Ábrela tú y pega el texto.',
    'There is no site by this name. Check the address for a slip.':
      'No existe ningún sitio con ese nombre. Revisa que la dirección no tenga erratas.',
    'The name of this site could not be looked up just now. Try again, or paste the text.':
      'Ahora mismo no se ha podido consultar el nombre de este sitio. Inténtalo de nuevo o pega el texto.',
    'The site could not prove that it is the one you named. Open it yourself and paste the text.':
      'El sitio no ha podido demostrar que es el que has indicado. Ábrelo tú y pega el texto.',
    'The site does not answer as a web site does. Open it yourself and paste the text.':
      'El sitio no responde como lo hace un sitio web. Ábrelo tú y pega el texto.',
    'The site could not be reached, or broke off in the middle. Try again, or paste the text.':
      'No se ha podido acceder al sitio, o se ha cortado a la mitad. Inténtalo de nuevo o pega el texto.',
    'This is a picture. Parley reads text; type or paste what it says.':
      'Esto es una imagen. Parley lee texto; escribe o pega lo que dice.',
    'This is a picture, a sound or a film. Parley reads text; type or paste what it says.':
      'Esto es una imagen, un sonido o un vídeo. Parley lee texto; escribe o pega lo que dice.',
    'This is a Rich Text file. Open it in a word processor and save it as .docx.':
      'Esto es un archivo RTF. Ábrelo en un procesador de textos y guárdalo como .docx.',
    'This is a program, not a document.': 'Esto es un programa, no un documento.',
    'This is a packed file. Unpack it first, and give the document in it.':
      'Esto es un archivo comprimido. Descomprímelo antes y elige el documento que contiene.',
    'This is a PostScript file. Save it as PDF.': 'Esto es un archivo PostScript. Guárdalo como PDF.',
    'This document is protected by a password. Save it without one, and give it again.':
      'Este documento está protegido con contraseña. Guárdalo sin ella y vuelve a elegirlo.',
    'This is a file of an old Office, such as .doc. Open it in a word processor and save it as .docx.':
      'Esto es un archivo de un Office antiguo, como .doc. Ábrelo en un procesador de textos y guárdalo como .docx.',
    'This is not JSON: annotations come as a Hypothesis export file or as W3C Web Annotations.':
      'Esto no es JSON: las anotaciones vienen en un archivo exportado de Hypothesis o como W3C Web Annotations.',
    'There are no annotations in it: neither a Hypothesis export nor W3C Web Annotations.':
      'No contiene anotaciones: ni una exportación de Hypothesis ni W3C Web Annotations.',
    'It only says where a list of annotations is kept. Open that address, save what it gives, and import that file.':
      'Solo dice dónde se guarda una lista de anotaciones. Abre esa dirección, guarda lo que da e importa ese archivo.',
    'The list of annotations is empty.': 'La lista de anotaciones está vacía.',
  },
  library: ready.library,
  labels: ready.labels,
}
