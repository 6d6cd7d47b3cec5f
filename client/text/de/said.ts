/** German for the sentences of the rules, the server and the library: left the English just as it is said there. */
import { ready } from '../../../shared/transcript/text/ready/de.ts'
import type { said as en } from '../en/said.ts'
import type { Shape } from '../shape.ts'

export const said: Shape<typeof en> = {
  /** Why something cannot be done: `shared/policy` and what the rooms add. */
  rules: {
    'This receipt belongs to another ballot of this poll: draw a new one.':
      'Diese Quittung gehört zu einer anderen Stimme dieser Abstimmung: Zieh eine neue.',
    'There is no such member in this room.': 'Dieses Mitglied gibt es in diesem Raum nicht.',
    'A moderator removed this entry for good: it cannot be restored.':
      'Die Moderation hat diesen Beitrag endgültig entfernt: Er lässt sich nicht wiederherstellen.',
    'There is no such entry in this room.': 'Diesen Beitrag gibt es in diesem Raum nicht.',
    'There is no such reason in this poll.': 'Diesen Grund gibt es in dieser Abstimmung nicht.',
    'There is no such restatement in this room.': 'Diese Wiedergabe gibt es in diesem Raum nicht.',
    'You are no longer in this room.': 'Du bist nicht mehr in diesem Raum.',
    'A moderator has paused your writing: your name stays as it is.':
      'Die Moderation hat dein Schreiben pausiert: Dein Name bleibt, wie er ist.',
    'Only moderators read the record.': 'Das Protokoll liest nur die Moderation.',
    'The door of this room is closed: nobody new can join at the moment.':
      'Die Tür dieses Raums ist geschlossen: Gerade kann niemand Neues beitreten.',
    'This room is full: it holds {0} members.': 'Dieser Raum ist voll: Er fasst {0} Mitglieder.',
    'Only moderators do this.': 'Das darf nur die Moderation.',
    'The owner made this room: nobody expels or demotes its owner.':
      'Wer diesen Raum leitet, kann weder ausgeschlossen noch herabgestuft werden.',
    'The owner made this room: nobody else mutes or renames its owner.':
      'Wer diesen Raum leitet, kann von niemand anderem pausiert oder umbenannt werden.',
    'Only moderators correct an article and add one.': 'Nur die Moderation korrigiert Artikel und fügt welche hinzu.',
    'This room has {0} articles, and no more fit in.': 'Dieser Raum hat {0} Artikel, mehr passen nicht hinein.',
    'This is not the newest revision of the article: correct the newest one.':
      'Das ist nicht die neueste Fassung des Artikels: Korrigiere die neueste.',
    'This article has {0} revisions, and no more fit in.':
      'Dieser Artikel hat {0} Fassungen, mehr passen nicht hinein.',
    'Only moderators import annotations.': 'Nur die Moderation importiert Anmerkungen.',
    'The room is locked: nobody can write at the moment.': 'Der Raum ist gesperrt: Gerade kann niemand schreiben.',
    'Marking is closed in “{0}”.': 'In „{0}“ wird nicht markiert.',
    'You can write only your own entries.': 'Du kannst nur deine eigenen Beiträge schreiben.',
    'You are here to read: observers do not write.': 'Du liest hier nur mit: Schreiben kannst du nicht.',
    'A moderator has paused your writing: you can cast, but give no reason.':
      'Die Moderation hat dein Schreiben pausiert: Du kannst abstimmen, aber keinen Grund angeben.',
    'A moderator has paused your writing.': 'Die Moderation hat dein Schreiben pausiert.',
    'Another side writes this statement.': 'Diese Erklärung schreibt eine andere Seite.',
    'Its stage is over: this statement stays as it is.': 'Die Phase ist vorbei: Diese Erklärung bleibt, wie sie ist.',
    'A moderator has published this statement: it stays as it is.':
      'Die Moderation hat diese Erklärung veröffentlicht: Sie bleibt, wie sie ist.',
    'Only moderators publish a joint statement before its stage ends.':
      'Vor dem Ende ihrer Phase veröffentlicht nur die Moderation eine gemeinsame Erklärung.',
    'You do not have the floor: only who has it speaks.': 'Du hast nicht das Wort: Nur wer es hat, spricht.',
    'Replies are closed in “{0}”.': 'In „{0}“ wird nicht geantwortet.',
    'A moderator removed this entry; it cannot be written again.':
      'Die Moderation hat diesen Beitrag entfernt; er lässt sich nicht noch einmal schreiben.',
    'What is cited lies outside the article.': 'Was zitiert wird, liegt außerhalb des Artikels.',
    'Here an objection first restates what it objects to, and waits until that is called fair.':
      'Hier gibt ein Einwand zuerst wieder, wogegen er sich richtet, und wartet, bis das fair genannt ist.',
    'The marked place lies outside the article.': 'Die markierte Stelle liegt außerhalb des Artikels.',
    'Others have cast on this claim: its place and statement stay as they are.':
      'Andere haben über diese Behauptung abgestimmt: Stelle und Aussage bleiben, wie sie sind.',
    'In this room only moderators export the transcript.':
      'In diesem Raum exportiert nur die Moderation die Mitschrift.',
    'This room shows drawn names; only moderators export the real ones.':
      'Dieser Raum zeigt geloste Namen; die echten exportiert nur die Moderation.',
    'Only moderators close a poll.': 'Nur die Moderation beendet eine Abstimmung.',
    'Only moderators do this with polls.': 'Das darf bei Abstimmungen nur die Moderation.',
    'A secret poll is not opened again: its ballots have been shuffled and shown.':
      'Eine geheime Abstimmung wird nicht wieder eröffnet: Ihre Stimmen sind schon gemischt und gezeigt.',
    'You are here to read: observers do not cast.': 'Du liest hier nur mit: Abstimmen kannst du nicht.',
    'In this poll moderators do not cast.': 'In dieser Abstimmung stimmt die Moderation nicht mit ab.',
    'This poll is closed.': 'Diese Abstimmung ist beendet.',
    'This secret poll was opened before you could cast: its roll stays as it was then.':
      'Diese geheime Abstimmung wurde eröffnet, bevor du abstimmen durftest: Wer dabei ist, steht seitdem fest.',
    'This claim was changed while you were casting: read it again, then cast.':
      'Diese Behauptung wurde geändert, während du abgestimmt hast: Lies sie noch einmal und stimm dann ab.',
    'This question was changed while you were casting: read it again, then cast.':
      'Diese Frage wurde geändert, während du abgestimmt hast: Lies sie noch einmal und stimm dann ab.',
    'This room has {0} polls already; no more can be opened.':
      'Dieser Raum hat schon {0} Abstimmungen; mehr lassen sich nicht eröffnen.',
    'This room has no motion to ask about.': 'In diesem Raum gibt es keine These, nach der man fragen könnte.',
    'This tally does not wait for a moderator: it shows when the poll says.':
      'Diese Auszählung wartet nicht auf die Moderation: Sie erscheint, wenn die Abstimmung es vorsieht.',
    'A secret poll shows nothing while it is open: close it first.':
      'Eine geheime Abstimmung zeigt nichts, solange sie läuft: Beende sie zuerst.',
    'Sides are taken only from a poll about the motion that said so beforehand.':
      'Seiten ergeben sich nur aus einer Abstimmung über die These, die das vorher angekündigt hat.',
    'Close the poll before sides are taken from it.': 'Beende die Abstimmung, bevor sich Seiten aus ihr ergeben.',
    'Only a poll about the motion, after the debate and not secret, asks what moved you.':
      'Was dich umgestimmt hat, fragt nur eine Abstimmung über die These, nach der Debatte und nicht geheim.',
    'Only who casts otherwise after the debate than before says what moved them.':
      'Nur wer nach der Debatte anders stimmt als vorher, sagt, was umgestimmt hat.',
    'Only a secret poll has a list of receipts.': 'Nur eine geheime Abstimmung hat eine Liste von Quittungen.',
    'The ballots of this poll are shown with its tally, and not before.':
      'Die Stimmen dieser Abstimmung sind erst mit ihrer Auszählung zu sehen.',
    'Only moderators take the room to another stage.': 'Nur die Moderation bringt den Raum in eine andere Phase.',
    'Only moderators pause, resume and extend a stage.':
      'Nur die Moderation hält eine Phase an, lässt sie weiterlaufen und verlängert sie.',
    'This stage has no planned length that could be extended.':
      'Diese Phase hat keine geplante Dauer, die sich verlängern ließe.',
    'Only moderators do this for others.': 'Für andere tut das nur die Moderation.',
    'Only moderators say who speaks next.': 'Wer als Nächstes spricht, sagt nur die Moderation.',
    'Only moderators give the floor.': 'Nur die Moderation erteilt das Wort.',
    'Only moderators give sides out.': 'Nur die Moderation verteilt die Seiten.',
    'This room debates no motion: there are no sides.':
      'In diesem Raum wird über keine These debattiert: Es gibt keine Seiten.',
    'Whether a restatement is fair says who wrote what it restates.':
      'Ob eine Wiedergabe fair ist, sagt, wessen Worte sie wiedergibt.',
    'The room is in another stage by now.': 'Der Raum ist inzwischen in einer anderen Phase.',
    'This is the last stage: there is none after it.': 'Das ist die letzte Phase: Danach kommt keine mehr.',
    'This is the first stage: there is none before it.': 'Das ist die erste Phase: Davor gibt es keine.',
    'Nobody speaks in “{0}”.': 'In „{0}“ spricht niemand.',
    'Observers listen: they do not speak.': 'Wer nur mitliest, hört zu und spricht nicht.',
    'A moderator has paused this member’s writing and speaking.':
      'Die Moderation hat Schreiben und Sprechen dieses Mitglieds pausiert.',
    'The room is locked: nobody can speak at the moment.': 'Der Raum ist gesperrt: Gerade kann niemand sprechen.',
    'In “{0}” other sides speak.': 'In „{0}“ sprechen andere Seiten.',
    'Observers take no side.': 'Wer nur mitliest, nimmt keine Seite ein.',
    'A moderator has given the sides out: yours stays as it is.':
      'Die Moderation hat die Seiten verteilt: Deine bleibt, wie sie ist.',
    'The reason is longer than {0} characters.': 'Der Grund ist länger als {0} Zeichen.',
    'A block needs its reason: one block stops the proposal.':
      'Eine Blockade braucht einen Grund: Schon eine stoppt den Vorschlag.',
    'You have {0} dots and placed {1}.': 'Du hast {0} Punkte und hast {1} vergeben.',
    'Place at least one dot.': 'Vergib mindestens einen Punkt.',
    '“{0}” is not an option of this poll.': '„{0}“ ist keine Option dieser Abstimmung.',
    '“{0}” is named twice.': '„{0}“ kommt doppelt vor.',
    'Rank at least one option.': 'Reihe mindestens eine Option ein.',
    'Give at least one option a score.': 'Gib mindestens einer Option Punkte.',
    'Choose one option of this poll.': 'Wähle eine Option dieser Abstimmung.',
    'The time of “{0}” is up.': 'Die Zeit für „{0}“ ist um.',
    'This ballot is counted already: its receipt is in the box, and a secret ballot stands.':
      'Diese Stimme ist schon gezählt: Ihre Quittung liegt in der Urne, und eine geheime Stimme gilt.',
    'You have cast already, under another receipt; a secret ballot stands.':
      'Du hast schon abgestimmt, mit einer anderen Quittung; eine geheime Stimme gilt.',
    'A secret ballot stands: it is not taken back.': 'Eine geheime Stimme gilt: Sie wird nicht zurückgenommen.',
    'What you said before the discussion is kept: your ballot can be changed, and not taken back.':
      'Was du vor der Diskussion gesagt hast, bleibt: Deine Stimme lässt sich ändern, aber nicht zurücknehmen.',
    'Your ballot opened the tally to you: it can be changed, and not taken back.':
      'Seit du abgestimmt hast, siehst du die Auszählung: Deine Stimme lässt sich ändern, aber nicht zurücknehmen.',
    'You have cast already; a secret ballot stands.': 'Du hast schon abgestimmt; eine geheime Stimme gilt.',
    'Choose one option of this poll; a reason is a text.':
      'Wähle eine Option dieser Abstimmung; ein Grund ist ein Text.',
    'Dots are whole numbers, 0 or more.': 'Punkte sind ganze Zahlen ab 0.',
    'Name the options you approve of, each once.': 'Nenne die Optionen, die du gutheißt, jede einmal.',
    'Rank the options by their keys, best first.': 'Ordne die Optionen nach ihren Schlüsseln, die beste zuerst.',
    'The room has been asked about its motion before the debate already.':
      'Der Raum ist vor der Debatte schon nach seiner These gefragt worden.',
    'The room has been asked about its motion after the debate already.':
      'Der Raum ist nach der Debatte schon nach seiner These gefragt worden.',
    'A claim’s polls are not edited: they go with their claim.':
      'Die Abstimmungen einer Behauptung werden nicht geändert: Sie gehören zu ihr.',
    'A claim’s polls are not withdrawn: they go with their claim.':
      'Die Abstimmungen einer Behauptung werden nicht zurückgezogen: Sie gehören zu ihr.',
    'Somebody has cast: a poll is edited only before its first ballot.':
      'Jemand hat schon abgestimmt: Ändern lässt sich eine Abstimmung nur vor der ersten Stimme.',
    'Somebody has cast: a poll is withdrawn only before its first ballot.':
      'Jemand hat schon abgestimmt: Zurückziehen lässt sich eine Abstimmung nur vor der ersten Stimme.',
    'This poll is closed: it can no longer be edited.':
      'Diese Abstimmung ist beendet: Sie lässt sich nicht mehr ändern.',
    'This poll is closed: it can no longer be withdrawn.':
      'Diese Abstimmung ist beendet: Sie lässt sich nicht mehr zurückziehen.',
    'This room is archived: nobody new joins it.': 'Dieser Raum ist archiviert: Niemand Neues tritt ihm bei.',
    'Only moderators say which posts are held, and how often one may post.':
      'Nur die Moderation legt fest, welche Beiträge erst geprüft werden und wie oft jemand schreiben darf.',
    'Slow mode: you can post again in {0} s.': 'Langsamer Modus: In {0} s kannst du wieder schreiben.',
    'A moderator looks at this first: until then only you see it.':
      'Das sieht sich erst die Moderation an: Bis dahin siehst nur du es.',
    'Slow mode: one post in {0} s.': 'Langsamer Modus: alle {0} s ein Beitrag.',
    'Only moderators read the desk.': 'Das Pult sieht nur die Moderation.',
    'Only moderators work at the desk.': 'Am Pult arbeitet nur die Moderation.',
    'This is yours: you can change it or delete it.': 'Das ist von dir: Du kannst es ändern oder löschen.',
    'You have reported this already.': 'Das hast du schon gemeldet.',
    'A moderator has decided on this meanwhile, or you took it back.':
      'Die Moderation hat das inzwischen entschieden, oder du hast es zurückgenommen.',
    '{0} posts of yours wait for a moderator, as many as may.':
      '{0} Beiträge von dir warten auf die Moderation, mehr dürfen es nicht sein.',
    'You have appealed against this already.': 'Dagegen hast du schon Einspruch erhoben.',
    'There is no decision that you could appeal against.':
      'Es gibt keine Entscheidung, gegen die du Einspruch erheben könntest.',
    'Only moderators decide at the desk.': 'Am Pult entscheidet nur die Moderation.',
    'This can no longer be taken back, or was not yours.':
      'Das lässt sich nicht mehr zurücknehmen oder war nicht von dir.',
    'Its writer has changed it meanwhile: read it again.': 'Inzwischen wurde es geändert: Lies es noch einmal.',
    'This has been decided meanwhile, or waits for something else.':
      'Das ist inzwischen entschieden oder wartet auf etwas anderes.',
    'Another moderator attends to this at the moment.': 'Darum kümmert sich gerade jemand anderes aus der Moderation.',
    'Only moderators edit the room.': 'Nur die Moderation ändert den Raum.',
    'Claims were classified in secret: no label can be taken out any more.':
      'Behauptungen wurden geheim eingeordnet: Es lässt sich keine Kategorie mehr herausnehmen.',
    'Only moderators archive a room, open it again and duplicate it.':
      'Nur die Moderation archiviert einen Raum, öffnet ihn wieder und kopiert ihn.',
    'Only the owner hands the room over.': 'Nur die Leitung übergibt den Raum.',
    'Only a moderator can own the room: make this member one first.':
      'Einen Raum leiten kann nur, wer moderiert: Lass dieses Mitglied zuerst mitmoderieren.',
    'Only the owner deletes the room.': 'Nur die Leitung löscht den Raum.',
    'This claim is merged into another: its place and statement stay.':
      'Diese Behauptung ist mit einer anderen zusammengelegt: Stelle und Aussage bleiben.',
    'A claim is merged into another one, and not into what is merged into it.':
      'Eine Behauptung wird mit einer anderen zusammengelegt, nicht mit einer, die schon in ihr aufgegangen ist.',
    'This claim is merged into another already: part them first.':
      'Diese Behauptung ist schon mit einer anderen zusammengelegt: Trenne sie zuerst.',
    'This claim is merged into no other.': 'Diese Behauptung ist mit keiner anderen zusammengelegt.',
    'The ballots are secret: nobody could tell who has cast on both claims.':
      'Die Stimmen sind geheim: Niemand könnte sagen, wer über beide Behauptungen abgestimmt hat.',
    'A poll of these claims is closed, and what it counted stays: open it again first.':
      'Eine Abstimmung über diese Behauptungen ist beendet, und ihre Auszählung bleibt: Eröffne sie zuerst wieder.',
    'Others cannot read both claims yet: wait until the stage shows them.':
      'Andere können noch nicht beide Behauptungen lesen: Warte, bis die Phase sie zeigt.',
    'This claim is merged into another: cast on that one.':
      'Diese Behauptung ist mit einer anderen zusammengelegt: Stimm über die andere ab.',
    'Only moderators make and revoke a public link.':
      'Einen öffentlichen Link erstellt und widerruft nur die Moderation.',
    'Only moderators of a room that was brought back draw a code for somebody else.':
      'Codes für andere zieht nur die Moderation, und nur in einem zurückgeholten Raum.',
    'This member can come in already: nobody draws another’s code a second time.':
      'Dieses Mitglied kann schon herein: Für andere zieht niemand ein zweites Mal einen Code.',
    'This poll came back without its ballots: it is not opened again.':
      'Diese Abstimmung kam ohne ihre Stimmen zurück: Sie wird nicht wieder eröffnet.',
    'This poll came back without its ballots: it keeps its tally and takes no others.':
      'Diese Abstimmung kam ohne ihre Stimmen zurück: Sie behält ihre Auszählung und nimmt keine neuen an.',
    'Ballots are closed in “{0}”.': 'In „{0}“ wird nicht abgestimmt.',
    'This room is archived: it is only read until a moderator opens it again.':
      'Dieser Raum ist archiviert: Er wird nur gelesen, bis die Moderation ihn wieder öffnet.',
    'There is no such entry at the desk.': 'Diesen Beitrag gibt es am Pult nicht.',
    'There is no such entry of yours at the desk.': 'Von dir liegt kein solcher Beitrag am Pult.',
    'This stands in the room already: change it there.': 'Das steht schon im Raum: Ändere es dort.',
    'Who wrote this is no longer in the room.': 'Wer das geschrieben hat, ist nicht mehr im Raum.',
    'These claims are not of one group.': 'Diese Behauptungen sind nicht aus derselben Gruppe.',
    'There is no such claim in this room.': 'Diese Behauptung gibt es in diesem Raum nicht.',
    'Others have written since you looked: the correction would now move or orphan other marks.':
      'Andere haben seitdem geschrieben: Die Korrektur würde jetzt andere Markierungen verschieben oder von ihren Wörtern trennen.',
    'One ballot would be withdrawn: look at the change once more, then agree to it.':
      'Eine Stimme würde zurückgezogen: Sieh dir die Änderung noch einmal an und stimme ihr dann zu.',
    'Up to {0} ballots would be withdrawn: look at the change once more, then agree to it.':
      'Bis zu {0} Stimmen würden zurückgezogen: Sieh dir die Änderung noch einmal an und stimme ihr dann zu.',
    '{0} ballots would be withdrawn: look at the change once more, then agree to it.':
      '{0} Stimmen würden zurückgezogen: Sieh dir die Änderung noch einmal an und stimme ihr dann zu.',
  },
  /** What else the server answers. */
  server: {
    'The room is being reloaded. Try again.': 'Der Raum wird neu geladen. Versuch es noch einmal.',
    'This Parley has no demo room.': 'Dieses Parley hat keinen Demoraum.',
    'There is nothing here, or you are not a member of it.': 'Hier ist nichts, oder du bist kein Mitglied.',
    'Your login has ended. Join again with the room’s code or your personal code.':
      'Deine Anmeldung ist beendet. Tritt mit dem Raumcode oder deinem persönlichen Code wieder bei.',
    'Too many requests for the moment. Wait a little and try again.':
      'Das war zu viel auf einmal. Warte kurz und versuch es noch einmal.',
    'Something went wrong on the server. Nothing of this request was kept.':
      'Auf dem Server ging etwas schief. Nichts davon wurde gespeichert.',
    'A run-sheet is application/json, application/yaml or text/plain.':
      'Ein Ablaufplan ist application/json, application/yaml oder text/plain.',
    'Many files are being made at the moment. Try again in a minute.':
      'Gerade werden viele Dateien erstellt. Versuch es in einer Minute noch einmal.',
    'This file took too long to make. Try another format.':
      'Diese Datei zu erstellen hat zu lange gedauert. Versuch ein anderes Format.',
    'This file could not be made here: it is too large.':
      'Diese Datei ließ sich hier nicht erstellen: Sie ist zu groß.',
    'No room has this code. It may have been replaced by a newer one: ask for it again.':
      'Kein Raum hat diesen Code. Vielleicht gibt es inzwischen einen neueren: Frag noch einmal danach.',
    'No one has this personal code. It may have been replaced by a newer one.':
      'Niemand hat diesen persönlichen Code. Vielleicht gibt es inzwischen einen neueren.',
    'Another tab has taken over from this one.': 'Ein anderer Tab hat übernommen.',
    'This room is here already: a bundle brings back what is gone.':
      'Diesen Raum gibt es hier schon: Ein Gesamtpaket holt zurück, was nicht mehr da ist.',
    'What was sent is larger than this server takes.': 'Was gesendet wurde, ist größer, als dieser Server annimmt.',
    'You have written as much as a member may in one room.':
      'Du hast so viel geschrieben, wie ein Mitglied in einem Raum schreiben darf.',
    'You have written from as many pages as a member may.':
      'Du hast von so vielen Seiten aus geschrieben, wie ein Mitglied darf.',
    'The server is going down.': 'Der Server wird gerade beendet.',
    'This poll has been withdrawn.': 'Diese Abstimmung wurde zurückgezogen.',
    'The claim this poll was about has been withdrawn.': 'Die Behauptung, um die es hier ging, wurde zurückgezogen.',
    'You have no such login in this room. It may have ended already.':
      'Eine solche Anmeldung hast du in diesem Raum nicht. Vielleicht ist sie schon beendet.',
    'A body has at most {0} characters.': 'Ein Text hat höchstens {0} Zeichen.',
    'A joint statement has at most {0} characters.': 'Eine gemeinsame Erklärung hat höchstens {0} Zeichen.',
    'This joint statement has at most {0} words.': 'Diese gemeinsame Erklärung hat höchstens {0} Wörter.',
    'You have written {0} annotations, as many as a member may.':
      'Du hast {0} Anmerkungen geschrieben, so viele, wie ein Mitglied darf.',
    'You have written {0} bodies, as many as a member may.':
      'Du hast {0} Texte geschrieben, so viele, wie ein Mitglied darf.',
    'You have written {0} replies, as many as a member may.':
      'Du hast {0} Antworten geschrieben, so viele, wie ein Mitglied darf.',
  },
  /** Why an article or a file cannot be read. */
  intake: {
    'This is the article as it is now: there is nothing to correct.':
      'Das ist der Artikel, wie er jetzt ist: Es gibt nichts zu korrigieren.',
    'The import was called off.': 'Der Import wurde abgebrochen.',
    'What was sent is larger than {0}.': 'Was gesendet wurde, ist größer als {0}.',
    'The file is not text in UTF-8, as files of annotations are.':
      'Die Datei ist kein Text in UTF-8, wie es Dateien mit Anmerkungen sind.',
    'The file is larger than this server takes.': 'Die Datei ist größer, als dieser Server annimmt.',
    'This is not a web address. It should look like https://example.org/article.':
      'Das ist keine Webadresse. Sie sollte aussehen wie https://example.org/article.',
    'Only addresses that begin with http:// or https:// can be fetched.':
      'Geholt werden nur Adressen, die mit http:// oder https:// beginnen.',
    'This address holds a user name or a password. Give it without them, or paste the text.':
      'Diese Adresse enthält einen Benutzernamen oder ein Passwort. Gib sie ohne an oder füge den Text ein.',
    'Pages are fetched from the web’s usual ports alone, not from port {0}.':
      'Seiten werden nur über die üblichen Ports des Webs geholt, nicht über Port {0}.',
    'This address leads into a private network, where Parley fetches nothing. Paste the text instead.':
      'Diese Adresse führt in ein privates Netz, und dort holt Parley nichts. Füge stattdessen den Text ein.',
    'This Word document holds instructions that no word processor writes. Save it anew, and give it again.':
      'Dieses Word-Dokument enthält Anweisungen, die kein Textprogramm schreibt. Speichere es neu und wähle es noch einmal.',
    'This Word document is nested too deeply to be read. Paste its text instead.':
      'Dieses Word-Dokument ist zu tief verschachtelt, um gelesen zu werden. Füge stattdessen seinen Text ein.',
    'This file is damaged: it cannot be unpacked.': 'Diese Datei ist beschädigt: Sie lässt sich nicht entpacken.',
    'This file unpacks to far more than a document holds.':
      'Entpackt ist diese Datei weit größer, als ein Dokument sein kann.',
    'This file is protected by a password. Save it without one, and give it again.':
      'Diese Datei ist mit einem Passwort geschützt. Speichere sie ohne und wähle sie noch einmal.',
    'This looks like a binary file, not text.': 'Das sieht nach einer Binärdatei aus, nicht nach Text.',
    'Many pages are being fetched at the moment. Try again in a minute.':
      'Gerade werden viele Seiten geholt. Versuch es in einer Minute noch einmal.',
    'This Parley fetches no addresses. Paste the text, or give its file.':
      'Dieses Parley holt keine Seiten. Füge den Text ein oder wähle eine Datei.',
    'The site did not send the page within {0} seconds. Try again, or paste the text.':
      'Die Seite kam nicht innerhalb von {0} Sekunden. Versuch es noch einmal oder füge den Text ein.',
    'This address leads on to another one too many times. Open it and copy the address of the article itself.':
      'Diese Adresse leitet zu oft weiter. Öffne sie und kopiere die Adresse des Artikels selbst.',
    'This address leads on to one that is none.': 'Diese Adresse leitet weiter zu etwas, das keine Adresse ist.',
    'This address holds no text that Parley can read: it reads web pages, plain text, Markdown, PDF and Word files.':
      'Unter dieser Adresse ist kein Text, den Parley lesen kann: Es liest Webseiten, reinen Text, Markdown, PDF und Word-Dateien.',
    'The page has no such part.': 'Diesen Teil hat die Seite nicht.',
    'The page has more than 200,000 tags and signs.': 'Die Seite hat mehr als 200.000 Tags und Zeichen.',
    'A tag of the page has more than 1,000 attributes.': 'Ein Tag der Seite hat mehr als 1.000 Attribute.',
    'The page nests its parts more than {0} deep.': 'Die Seite verschachtelt ihre Teile mehr als {0}-fach.',
    'The site packs this page in a way that Parley cannot unpack. Paste the text instead.':
      'Die Seite ist so gepackt, dass Parley sie nicht entpacken kann. Füge stattdessen den Text ein.',
    'The page is larger than {0} MB, which is the most that is fetched. Paste the part you need.':
      'Die Seite ist größer als {0} MB, und mehr wird nicht geholt. Füge den Teil ein, den du brauchst.',
    'This is called a Word document, but it is none.': 'Das nennt sich Word-Dokument, ist aber keins.',
    'This is called a PDF, but it is none.': 'Das nennt sich PDF, ist aber keins.',
    'There is no text in this page before its scripts run. Open it in your browser, copy the article and paste it.':
      'Diese Seite enthält keinen Text, bevor ihre Skripte laufen. Öffne sie im Browser, kopiere den Artikel und füge ihn ein.',
    'There is no text in this page. If your browser shows one, copy it there and paste it.':
      'Diese Seite enthält keinen Text. Wenn dein Browser einen zeigt, kopiere ihn dort und füge ihn ein.',
    'There is no text in it.': 'Darin ist kein Text.',
    'This holds pictures only, no text. Type or paste what they say.':
      'Das enthält nur Bilder, keinen Text. Bitte eintippen oder einfügen, was darauf steht.',
    '“{0}” is not a language tag such as “en” or “pt-BR”.': '„{0}“ ist kein Sprachkürzel wie „en“ oder „pt-BR“.',
    'The article has more than {0} sentences.': 'Der Artikel hat mehr als {0} Sätze.',
    'The text nests quotes or lists more than {0} deep.':
      'Der Text verschachtelt Zitate oder Listen mehr als {0}-fach.',
    'This PDF has {0} pages; at most {1} can be read here.':
      'Dieses PDF hat {0} Seiten; hier lassen sich höchstens {1} lesen.',
    'This PDF has more text than can be read here.': 'Dieses PDF hat mehr Text, als sich hier lesen lässt.',
    'This PDF is protected by a password. Save it without one, and give it again.':
      'Dieses PDF ist mit einem Passwort geschützt. Speichere es ohne und wähle es noch einmal.',
    'This PDF is damaged and cannot be read. Save it anew, or paste its text.':
      'Dieses PDF ist beschädigt und nicht lesbar. Speichere es neu oder füge seinen Text ein.',
    'Page {0} of this PDF is damaged and cannot be read. Save it anew, or paste its text.':
      'Seite {0} dieses PDFs ist beschädigt und nicht lesbar. Speichere es neu oder füge seinen Text ein.',
    'The fonts of this PDF do not say which letters they show. Paste the text instead.':
      'Die Schriften dieses PDFs sagen nicht, welche Buchstaben sie zeigen. Füge stattdessen den Text ein.',
    'This PDF holds pictures of pages, no text. Have its text recognised (OCR) and give it again, or paste the text.':
      'Dieses PDF enthält Bilder von Seiten, keinen Text. Lass seinen Text erkennen (OCR) und wähle es noch einmal, oder füge den Text ein.',
    'Many articles are being read at the moment. Try again in a minute.':
      'Gerade werden viele Artikel gelesen. Versuch es in einer Minute noch einmal.',
    'It takes too much memory to read. Try a shorter or simpler one, or paste its text.':
      'Das Lesen braucht zu viel Speicher. Nimm etwas Kürzeres oder Einfacheres oder füge den Text ein.',
    'It could not be read within {0} seconds. Try a shorter or simpler one, or paste its text.':
      'Das Lesen hat länger als {0} Sekunden gedauert. Nimm etwas Kürzeres oder Einfacheres oder füge den Text ein.',
    'This file is not a bundle of Parley: it has no manifest.':
      'Diese Datei ist kein Gesamtpaket von Parley: Ihr fehlt das Verzeichnis.',
    'This file is not a bundle of Parley: its manifest cannot be read.':
      'Diese Datei ist kein Gesamtpaket von Parley: Ihr Verzeichnis ist nicht lesbar.',
    'The bundle was changed after it was made: {0} is missing.':
      'Das Gesamtpaket wurde nachträglich verändert: {0} fehlt.',
    'The bundle was changed after it was made: {0} is not what the manifest says.':
      'Das Gesamtpaket wurde nachträglich verändert: {0} ist nicht, was das Verzeichnis sagt.',
    'The bundle was changed after it was made: the manifest does not know {0}.':
      'Das Gesamtpaket wurde nachträglich verändert: Das Verzeichnis kennt {0} nicht.',
    'This file unpacks to far more than a bundle holds.':
      'Entpackt ist diese Datei weit größer, als ein Gesamtpaket sein kann.',
    'This bundle is damaged or cut short: it cannot be unpacked.':
      'Dieses Gesamtpaket ist beschädigt oder abgeschnitten: Es lässt sich nicht entpacken.',
    'This bundle was made by a newer Parley: it has version {0}, and this one reads up to {1}.':
      'Dieses Gesamtpaket stammt von einem neueren Parley: Es hat Version {0}, gelesen wird hier bis {1}.',
    'This bundle holds a transcript and no room: its profile leaves the room out. A moderator’s bundle, in a profile that shows what the room shows, brings a room back.':
      'Dieses Gesamtpaket enthält eine Mitschrift und keinen Raum, weil darin Namen weggelassen sind. Zurückholen lässt sich ein Raum aus einem Gesamtpaket der Moderation, das zeigt, was der Raum zeigt.',
    'This bundle cannot be brought back: {0} is not what it should be.':
      'Dieses Gesamtpaket lässt sich nicht zurückholen: {0} ist nicht, wie es sein soll.',
    'The record in this bundle does not stand: row {0} does not follow from those before it.':
      'Das Protokoll in diesem Gesamtpaket stimmt nicht: Zeile {0} passt nicht zu denen davor.',
    'The article has {0} of text; at most {1} can be read here.':
      'Der Artikel hat {0} Text; hier lassen sich höchstens {1} lesen.',
    'The source has {0} of text; at most {1} can be read here.':
      'Die Vorlage hat {0} Text; hier lassen sich höchstens {1} lesen.',
    'The text has more than {0} paragraphs, headings and list items. Split it, or give it as plain text.':
      'Der Text hat mehr als {0} Absätze, Überschriften und Listenpunkte. Teile ihn auf oder füge ihn als reinen Text ein.',
    'A paragraph has more than {0} marks of emphasis and links. Split it, or give it as plain text.':
      'Ein Absatz hat mehr als {0} Zeichen für Hervorhebungen und Links. Teile ihn auf oder füge ihn als reinen Text ein.',
    'This Word document is damaged. Open it in a word processor and save it anew.':
      'Dieses Word-Dokument ist beschädigt. Öffne es in einem Textprogramm und speichere es neu.',
    'This is an Excel workbook, not a Word document.': 'Das ist eine Excel-Arbeitsmappe, kein Word-Dokument.',
    'This is a PowerPoint presentation, not a Word document.':
      'Das ist eine PowerPoint-Präsentation, kein Word-Dokument.',
    'This is an e-book (EPUB), which Parley does not read.': 'Das ist ein E-Book (EPUB), und das liest Parley nicht.',
    'This is an OpenDocument file. Open it in a word processor and save it as .docx.':
      'Das ist eine OpenDocument-Datei. Öffne sie in einem Textprogramm und speichere sie als .docx.',
    'This is a ZIP archive, not a Word document. Unpack it, and give the document in it.':
      'Das ist ein ZIP-Archiv, kein Word-Dokument. Entpacke es und wähle das Dokument darin.',
    'There is no page at this address ({0}). Check it, or paste the text.':
      'Unter dieser Adresse gibt es keine Seite ({0}). Prüfe sie oder füge den Text ein.',
    'The site shows this page to some people only ({0}). Open it yourself and paste the text.':
      'Diese Seite zeigt die Website nur manchen ({0}). Öffne sie selbst und füge den Text ein.',
    'The site is asked too often at the moment (429). Try again later, or paste the text.':
      'Die Website wird gerade zu oft gefragt (429). Versuch es später noch einmal oder füge den Text ein.',
    'The site has a fault of its own ({0}). Try again later, or paste the text.':
      'Die Website hat selbst einen Fehler ({0}). Versuch es später noch einmal oder füge den Text ein.',
    'The site answered without a page ({0}). Open it yourself and paste the text.':
      'Die Website hat geantwortet, aber keine Seite geschickt ({0}). Öffne sie selbst und füge den Text ein.',
    'There is no site by this name. Check the address for a slip.':
      'Eine Website dieses Namens gibt es nicht. Prüfe die Adresse auf Tippfehler.',
    'The name of this site could not be looked up just now. Try again, or paste the text.':
      'Der Name dieser Website ließ sich gerade nicht nachschlagen. Versuch es noch einmal oder füge den Text ein.',
    'The site could not prove that it is the one you named. Open it yourself and paste the text.':
      'Die Website konnte nicht beweisen, dass sie die genannte ist. Öffne sie selbst und füge den Text ein.',
    'The site does not answer as a web site does. Open it yourself and paste the text.':
      'Was dort antwortet, verhält sich nicht wie eine Website. Öffne sie selbst und füge den Text ein.',
    'The site could not be reached, or broke off in the middle. Try again, or paste the text.':
      'Die Website war nicht erreichbar oder brach mittendrin ab. Versuch es noch einmal oder füge den Text ein.',
    'This is a picture. Parley reads text; type or paste what it says.':
      'Das ist ein Bild. Parley liest Text; schreib oder füge ein, was darauf steht.',
    'This is a picture, a sound or a film. Parley reads text; type or paste what it says.':
      'Das ist ein Bild, ein Ton oder ein Film. Parley liest Text; schreib oder füge ein, was darin steht.',
    'This is a Rich Text file. Open it in a word processor and save it as .docx.':
      'Das ist eine RTF-Datei. Öffne sie in einem Textprogramm und speichere sie als .docx.',
    'This is a program, not a document.': 'Das ist ein Programm, kein Dokument.',
    'This is a packed file. Unpack it first, and give the document in it.':
      'Das ist eine gepackte Datei. Entpacke sie erst und wähle das Dokument darin.',
    'This is a PostScript file. Save it as PDF.': 'Das ist eine PostScript-Datei. Speichere sie als PDF.',
    'This document is protected by a password. Save it without one, and give it again.':
      'Dieses Dokument ist mit einem Passwort geschützt. Speichere es ohne und wähle es noch einmal.',
    'This is a file of an old Office, such as .doc. Open it in a word processor and save it as .docx.':
      'Das ist eine Datei eines alten Office, etwa .doc. Öffne sie in einem Textprogramm und speichere sie als .docx.',
    'This is not JSON: annotations come as a Hypothesis export file or as W3C Web Annotations.':
      'Das ist kein JSON: Anmerkungen kommen als Exportdatei von Hypothesis oder als W3C Web Annotations.',
    'There are no annotations in it: neither a Hypothesis export nor W3C Web Annotations.':
      'Darin sind keine Anmerkungen: weder ein Export von Hypothesis noch W3C Web Annotations.',
    'It only says where a list of annotations is kept. Open that address, save what it gives, and import that file.':
      'Darin steht nur, wo eine Liste von Anmerkungen liegt. Öffne diese Adresse, speichere, was sie liefert, und importiere diese Datei.',
    'The list of annotations is empty.': 'Die Liste der Anmerkungen ist leer.',
  },
  library: ready.library,
  labels: ready.labels,
}
