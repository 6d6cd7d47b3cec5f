/**
 * Sentences that come from outside the catalogue, said in French: left the English as it comes, right what is shown. `{0}` stands for
 * a part of the sentence, such as a stage's title.
 */
import { ready } from '../../../shared/transcript/text/ready/fr.ts'
import type { said as en } from '../en/said.ts'
import type { Shape } from '../shape.ts'

export const said: Shape<typeof en> = {
  /** Why something cannot be done: `shared/policy` and what the rooms add. */
  rules: {
    'This receipt belongs to another ballot of this poll: draw a new one.':
      'Ce récépissé appartient à un autre vote de ce scrutin : tirez-en un nouveau.',
    'There is no such member in this room.': 'Ce membre n’existe pas dans cette salle.',
    'A moderator removed this entry for good: it cannot be restored.':
      'La modération a retiré ce texte définitivement : il ne peut pas être rétabli.',
    'There is no such entry in this room.': 'Ce texte n’existe pas dans cette salle.',
    'There is no such reason in this poll.': 'Cette raison n’existe pas dans ce scrutin.',
    'There is no such restatement in this room.': 'Cette reformulation n’existe pas dans cette salle.',
    'You are no longer in this room.': 'Vous ne faites plus partie de cette salle.',
    'A moderator has paused your writing: your name stays as it is.':
      'La modération a suspendu votre écriture : votre nom reste tel quel.',
    'Only moderators read the record.': 'Seule la modération lit le registre.',
    'The door of this room is closed: nobody new can join at the moment.':
      'La porte de cette salle est fermée : plus personne ne peut entrer pour le moment.',
    'This room is full: it holds {0} members.': 'Cette salle est pleine : elle compte {0} membres.',
    'Only moderators do this.': 'Cela est réservé à la modération.',
    'The owner made this room: nobody expels or demotes its owner.':
      'Cette personne est propriétaire de la salle : personne ne peut l’exclure ni réduire son rôle.',
    'The owner made this room: nobody else mutes or renames its owner.':
      'Cette personne est propriétaire de la salle : personne d’autre ne peut suspendre son écriture ni changer son nom.',
    'Only moderators correct an article and add one.': 'Seule la modération corrige un article ou en ajoute un.',
    'This room has {0} articles, and no more fit in.': 'Cette salle a {0} articles, et n’en admet pas davantage.',
    'This is not the newest revision of the article: correct the newest one.':
      'Ce n’est pas la version la plus récente de l’article : corrigez la plus récente.',
    'This article has {0} revisions, and no more fit in.': 'Cet article a {0} versions, et n’en admet pas davantage.',
    'Only moderators import annotations.': 'Seule la modération importe des annotations.',
    'The room is locked: nobody can write at the moment.':
      'La salle est verrouillée : personne ne peut écrire pour le moment.',
    'Marking is closed in “{0}”.': 'L’annotation est fermée à l’étape « {0} ».',
    'You can write only your own entries.': 'Vous ne pouvez écrire que vos propres textes.',
    'You are here to read: observers do not write.': 'Vous êtes ici en lecture seule : on n’y écrit pas.',
    'A moderator has paused your writing: you can cast, but give no reason.':
      'La modération a suspendu votre écriture : vous pouvez voter, mais sans donner de raison.',
    'A moderator has paused your writing.': 'La modération a suspendu votre écriture.',
    'Another side writes this statement.': 'C’est un autre camp qui écrit cette déclaration.',
    'Its stage is over: this statement stays as it is.':
      'Son étape est terminée : cette déclaration reste comme elle est.',
    'A moderator has published this statement: it stays as it is.':
      'La modération a publié cette déclaration : elle reste comme elle est.',
    'Only moderators publish a joint statement before its stage ends.':
      'Seule la modération publie une déclaration commune avant la fin de son étape.',
    'You do not have the floor: only who has it speaks.':
      'Vous n’avez pas la parole : seule la personne qui l’a parle.',
    'Replies are closed in “{0}”.': 'Les réponses sont fermées à l’étape « {0} ».',
    'A moderator removed this entry; it cannot be written again.':
      'La modération a retiré ce texte ; il ne peut pas être réécrit.',
    'What is cited lies outside the article.': 'Le passage cité est hors de l’article.',
    'Here an objection first restates what it objects to, and waits until that is called fair.':
      'Ici, une objection reformule d’abord ce qu’elle vise, et attend que cette reformulation soit jugée fidèle.',
    'The marked place lies outside the article.': 'Le passage annoté est hors de l’article.',
    'Others have cast on this claim: its place and statement stay as they are.':
      'D’autres ont voté sur cette affirmation : sa place et son énoncé ne changent plus.',
    'In this room only moderators export the transcript.':
      'Dans cette salle, seule la modération exporte le compte rendu.',
    'This room shows drawn names; only moderators export the real ones.':
      'Cette salle montre des noms tirés au sort ; seule la modération exporte les vrais.',
    'Only moderators close a poll.': 'Seule la modération clôt un scrutin.',
    'Only moderators do this with polls.': 'Seule la modération fait cela avec les scrutins.',
    'A secret poll is not opened again: its ballots have been shuffled and shown.':
      'Un scrutin secret ne se rouvre pas : ses votes ont été mélangés et montrés.',
    'You are here to read: observers do not cast.': 'Vous êtes ici en lecture seule : on n’y vote pas.',
    'In this poll moderators do not cast.': 'Dans ce scrutin, la modération ne vote pas.',
    'This poll is closed.': 'Ce scrutin est clos.',
    'This secret poll was opened before you could cast: its roll stays as it was then.':
      'Ce scrutin secret a été ouvert avant que vous puissiez voter : sa liste reste telle qu’elle était alors.',
    'This claim was changed while you were casting: read it again, then cast.':
      'Cette affirmation a changé pendant que vous votiez : relisez-la, puis votez.',
    'This question was changed while you were casting: read it again, then cast.':
      'Cette question a changé pendant que vous votiez : relisez-la, puis votez.',
    'This room has {0} polls already; no more can be opened.':
      'Cette salle a déjà {0} scrutins ; on ne peut plus en ouvrir.',
    'This room has no motion to ask about.': 'Cette salle n’a pas de motion à soumettre au vote.',
    'This tally does not wait for a moderator: it shows when the poll says.':
      'Ce décompte n’attend pas la modération : il s’affiche quand le scrutin le prévoit.',
    'A secret poll shows nothing while it is open: close it first.':
      'Un scrutin secret ne montre rien tant qu’il est ouvert : commencez par le clore.',
    'Sides are taken only from a poll about the motion that said so beforehand.':
      'Les camps ne se tirent que d’un scrutin sur la motion qui l’avait annoncé.',
    'Close the poll before sides are taken from it.': 'Il faut clore le scrutin avant d’en tirer les camps.',
    'Only a poll about the motion, after the debate and not secret, asks what moved you.':
      'Seul un scrutin sur la motion, après le débat et non secret, demande ce qui vous a fait changer.',
    'Only who casts otherwise after the debate than before says what moved them.':
      'Seuls les membres qui votent autrement après le débat qu’avant disent ce qui les a fait changer.',
    'Only a secret poll has a list of receipts.': 'Seul un scrutin secret a une liste de récépissés.',
    'The ballots of this poll are shown with its tally, and not before.':
      'Les votes de ce scrutin s’affichent avec son décompte, pas avant.',
    'Only moderators take the room to another stage.': 'Seule la modération fait passer la salle à une autre étape.',
    'Only moderators pause, resume and extend a stage.': 'Seule la modération arrête, relance et prolonge une étape.',
    'This stage has no planned length that could be extended.':
      'Cette étape n’a pas de durée prévue qu’on puisse prolonger.',
    'Only moderators do this for others.': 'Seule la modération fait cela pour d’autres.',
    'Only moderators say who speaks next.': 'Seule la modération dit qui parle ensuite.',
    'Only moderators give the floor.': 'Seule la modération donne la parole.',
    'Only moderators give sides out.': 'Seule la modération attribue les camps.',
    'This room debates no motion: there are no sides.': 'Cette salle ne débat d’aucune motion : il n’y a pas de camps.',
    'Whether a restatement is fair says who wrote what it restates.':
      'C’est à la personne dont le texte est reformulé de dire si c’est fidèle.',
    'The room is in another stage by now.': 'La salle est entre-temps passée à une autre étape.',
    'This is the last stage: there is none after it.': 'C’est la dernière étape : il n’y en a pas après.',
    'This is the first stage: there is none before it.': 'C’est la première étape : il n’y en a pas avant.',
    'Nobody speaks in “{0}”.': 'Personne ne parle à l’étape « {0} ».',
    'Observers listen: they do not speak.': 'En lecture seule, on écoute : on ne parle pas.',
    'A moderator has paused this member’s writing and speaking.':
      'La modération a suspendu l’écriture et la parole de ce membre.',
    'The room is locked: nobody can speak at the moment.':
      'La salle est verrouillée : personne ne peut parler pour le moment.',
    'In “{0}” other sides speak.': 'À l’étape « {0} », la parole est à d’autres camps.',
    'Observers take no side.': 'En lecture seule, on ne choisit pas de camp.',
    'A moderator has given the sides out: yours stays as it is.':
      'La modération a attribué les camps : le vôtre reste tel quel.',
    'The reason is longer than {0} characters.': 'La raison dépasse {0} caractères.',
    'A block needs its reason: one block stops the proposal.':
      'Un blocage doit être motivé : un seul arrête la proposition.',
    'You have {0} dots and placed {1}.': 'Vous avez {0} gommettes et en avez placé {1}.',
    'Place at least one dot.': 'Placez au moins une gommette.',
    '“{0}” is not an option of this poll.': '« {0} » n’est pas une option de ce scrutin.',
    '“{0}” is named twice.': '« {0} » est nommé deux fois.',
    'Rank at least one option.': 'Classez au moins une option.',
    'Give at least one option a score.': 'Donnez une note à au moins une option.',
    'Choose one option of this poll.': 'Choisissez une option de ce scrutin.',
    'The time of “{0}” is up.': 'Le temps de l’étape « {0} » est écoulé.',
    'This ballot is counted already: its receipt is in the box, and a secret ballot stands.':
      'Ce vote est déjà compté : son récépissé est dans l’urne, et un vote secret est définitif.',
    'You have cast already, under another receipt; a secret ballot stands.':
      'Vous avez déjà voté, sous un autre récépissé ; un vote secret est définitif.',
    'A secret ballot stands: it is not taken back.': 'Un vote secret est définitif : il ne se reprend pas.',
    'What you said before the discussion is kept: your ballot can be changed, and not taken back.':
      'Ce que vous avez dit avant la discussion est gardé : vous pouvez changer votre vote, pas le reprendre.',
    'Your ballot opened the tally to you: it can be changed, and not taken back.':
      'Depuis que vous avez voté, vous voyez le décompte : vous pouvez changer votre vote, pas le reprendre.',
    'You have cast already; a secret ballot stands.': 'Vous avez déjà voté ; un vote secret est définitif.',
    'Choose one option of this poll; a reason is a text.':
      'Choisissez une option de ce scrutin ; une raison est un texte.',
    'Dots are whole numbers, 0 or more.': 'Les gommettes se comptent en nombres entiers, 0 ou plus.',
    'Name the options you approve of, each once.': 'Nommez les options que vous approuvez, chacune une fois.',
    'Rank the options by their keys, best first.': 'Classez les options par leurs clés, la meilleure d’abord.',
    'The room has been asked about its motion before the debate already.':
      'La salle a déjà voté sur sa motion avant le débat.',
    'The room has been asked about its motion after the debate already.':
      'La salle a déjà voté sur sa motion après le débat.',
    'A claim’s polls are not edited: they go with their claim.':
      'Les scrutins d’une affirmation ne se modifient pas : ils suivent leur affirmation.',
    'A claim’s polls are not withdrawn: they go with their claim.':
      'Les scrutins d’une affirmation ne se retirent pas : ils suivent leur affirmation.',
    'Somebody has cast: a poll is edited only before its first ballot.':
      'Quelqu’un a voté : un scrutin ne se modifie qu’avant son premier vote.',
    'Somebody has cast: a poll is withdrawn only before its first ballot.':
      'Quelqu’un a voté : un scrutin ne se retire qu’avant son premier vote.',
    'This poll is closed: it can no longer be edited.': 'Ce scrutin est clos : il ne peut plus être modifié.',
    'This poll is closed: it can no longer be withdrawn.': 'Ce scrutin est clos : il ne peut plus être retiré.',
    'This room is archived: nobody new joins it.': 'Cette salle est archivée : plus personne n’y entre.',
    'Only moderators say which posts are held, and how often one may post.':
      'Seule la modération décide quels textes sont retenus, et à quel rythme on peut publier.',
    'Slow mode: you can post again in {0} s.': 'Mode lent : vous pourrez publier de nouveau dans {0} s.',
    'A moderator looks at this first: until then only you see it.':
      'La modération regarde d’abord ce texte : jusque-là, il n’est visible que pour vous.',
    'Slow mode: one post in {0} s.': 'Mode lent : une publication toutes les {0} s.',
    'Only moderators read the desk.': 'Seule la modération voit le bureau de modération.',
    'Only moderators work at the desk.': 'Seule la modération travaille à ce bureau.',
    'This is yours: you can change it or delete it.': 'C’est à vous : vous pouvez le modifier ou le supprimer.',
    'You have reported this already.': 'Vous l’avez déjà signalé.',
    'A moderator has decided on this meanwhile, or you took it back.':
      'La modération s’est prononcée entre-temps, ou vous l’avez repris.',
    '{0} posts of yours wait for a moderator, as many as may.':
      '{0} de vos textes attendent la modération : c’est le maximum.',
    'You have appealed against this already.': 'Vous avez déjà fait un recours à ce sujet.',
    'There is no decision that you could appeal against.': 'Il n’y a pas de décision contre laquelle faire un recours.',
    'Only moderators decide at the desk.': 'Seule la modération décide à ce bureau.',
    'This can no longer be taken back, or was not yours.': 'Cela ne peut plus être repris, ou n’était pas de vous.',
    'Its writer has changed it meanwhile: read it again.': 'Le texte a changé entre-temps : relisez-le.',
    'This has been decided meanwhile, or waits for something else.':
      'Cela a été décidé entre-temps, ou attend autre chose.',
    'Another moderator attends to this at the moment.': 'Quelqu’un d’autre à la modération s’en occupe en ce moment.',
    'Only moderators edit the room.': 'Seule la modération modifie la salle.',
    'Claims were classified in secret: no label can be taken out any more.':
      'Des affirmations ont été qualifiées en secret : aucune étiquette ne peut plus être enlevée.',
    'Only moderators archive a room, open it again and duplicate it.':
      'Seule la modération archive une salle, la rouvre et la duplique.',
    'Only the owner hands the room over.': 'Seule la personne propriétaire transmet la salle.',
    'Only a moderator can own the room: make this member one first.':
      'La salle ne peut appartenir qu’à un membre de la modération : confiez-lui d’abord ce rôle.',
    'Only the owner deletes the room.': 'Seule la personne propriétaire supprime la salle.',
    'This claim is merged into another: its place and statement stay.':
      'Cette affirmation est fusionnée dans une autre : sa place et son énoncé restent.',
    'A claim is merged into another one, and not into what is merged into it.':
      'Une affirmation se fusionne dans une autre, et non dans ce qui est fusionné en elle.',
    'This claim is merged into another already: part them first.':
      'Cette affirmation est déjà fusionnée dans une autre : séparez-les d’abord.',
    'This claim is merged into no other.': 'Cette affirmation n’est fusionnée dans aucune autre.',
    'The ballots are secret: nobody could tell who has cast on both claims.':
      'Les votes sont secrets : personne ne pourrait dire qui a voté sur les deux affirmations.',
    'A poll of these claims is closed, and what it counted stays: open it again first.':
      'Un scrutin de ces affirmations est clos, et son décompte reste : rouvrez-le d’abord.',
    'Others cannot read both claims yet: wait until the stage shows them.':
      'Les autres ne peuvent pas encore lire ces deux affirmations : attendez que l’étape les montre.',
    'This claim is merged into another: cast on that one.':
      'Cette affirmation est fusionnée dans une autre : votez sur celle-là.',
    'Only moderators make and revoke a public link.': 'Seule la modération crée et révoque un lien public.',
    'Only moderators of a room that was brought back draw a code for somebody else.':
      'Seule la modération d’une salle restaurée tire un code pour quelqu’un d’autre.',
    'This member can come in already: nobody draws another’s code a second time.':
      'Ce membre peut déjà entrer : on ne tire pas deux fois un code pour quelqu’un d’autre.',
    'This poll came back without its ballots: it is not opened again.':
      'Ce scrutin est revenu sans ses votes : il ne se rouvre pas.',
    'This poll came back without its ballots: it keeps its tally and takes no others.':
      'Ce scrutin est revenu sans ses votes : il garde son décompte et n’en admet pas d’autres.',
    'Ballots are closed in “{0}”.': 'Le vote est fermé à l’étape « {0} ».',
    'This room is archived: it is only read until a moderator opens it again.':
      'Cette salle est archivée : on ne fait qu’y lire jusqu’à ce que la modération la rouvre.',
    'There is no such entry at the desk.': 'Ce texte n’est pas au bureau de modération.',
    'There is no such entry of yours at the desk.':
      'Aucun texte de ce genre, venant de vous, n’attend au bureau de modération.',
    'This stands in the room already: change it there.': 'Ce texte est déjà dans la salle : modifiez-le là.',
    'Who wrote this is no longer in the room.': 'La personne qui a écrit ceci n’est plus dans la salle.',
    'These claims are not of one group.': 'Ces affirmations ne sont pas du même groupe.',
    'There is no such claim in this room.': 'Cette affirmation n’existe pas dans cette salle.',
    'Others have written since you looked: the correction would now move or orphan other marks.':
      'D’autres ont écrit depuis votre dernier regard : la correction déplacerait maintenant d’autres annotations, ou les priverait de leur passage.',
    'One ballot would be withdrawn: look at the change once more, then agree to it.':
      'Un vote serait annulé : regardez encore une fois la modification, puis acceptez-la.',
    'Up to {0} ballots would be withdrawn: look at the change once more, then agree to it.':
      'Jusqu’à {0} votes seraient annulés : regardez encore une fois la modification, puis acceptez-la.',
    '{0} ballots would be withdrawn: look at the change once more, then agree to it.':
      '{0} votes seraient annulés : regardez encore une fois la modification, puis acceptez-la.',
  },
  /** What else the server answers. */
  server: {
    'The room is being reloaded. Try again.': 'La salle est en cours de rechargement. Réessayez.',
    'This Parley has no demo room.': 'Ce Parley n’a pas de salle de démonstration.',
    'There is nothing here, or you are not a member of it.': 'Il n’y a rien ici, ou vous n’en êtes pas membre.',
    'Your login has ended. Join again with the room’s code or your personal code.':
      'Votre connexion a expiré. Revenez avec le code de la salle ou avec votre code personnel.',
    'Too many requests for the moment. Wait a little and try again.':
      'Trop de demandes pour le moment. Attendez un peu et réessayez.',
    'Something went wrong on the server. Nothing of this request was kept.':
      'Un problème est survenu sur le serveur. Rien de cette demande n’a été gardé.',
    'A run-sheet is application/json, application/yaml or text/plain.':
      'Un déroulé s’envoie en application/json, application/yaml ou text/plain.',
    'Many files are being made at the moment. Try again in a minute.':
      'Beaucoup de fichiers sont en préparation en ce moment. Réessayez dans une minute.',
    'This file took too long to make. Try another format.':
      'La préparation de ce fichier a pris trop de temps. Essayez un autre format.',
    'This file could not be made here: it is too large.':
      'Ce fichier n’a pas pu être préparé ici : il est trop volumineux.',
    'No room has this code. It may have been replaced by a newer one: ask for it again.':
      'Aucune salle n’a ce code. Il a peut-être été remplacé par un plus récent : redemandez-le.',
    'No one has this personal code. It may have been replaced by a newer one.':
      'Personne n’a ce code personnel. Il a peut-être été remplacé par un plus récent.',
    'Another tab has taken over from this one.': 'Un autre onglet a pris le relais de celui-ci.',
    'This room is here already: a bundle brings back what is gone.':
      'Cette salle est déjà là : un fichier complet restaure ce qui a disparu.',
    'What was sent is larger than this server takes.': 'L’envoi dépasse ce qu’accepte ce serveur.',
    'You have written as much as a member may in one room.':
      'Vous avez écrit tout ce qu’un membre peut écrire dans une salle.',
    'You have written from as many pages as a member may.':
      'Vous avez écrit depuis autant de pages qu’un membre le peut.',
    'The server is going down.': 'Le serveur est en train de s’arrêter.',
    'This poll has been withdrawn.': 'Ce scrutin a été retiré.',
    'The claim this poll was about has been withdrawn.': 'L’affirmation sur laquelle portait ce scrutin a été retirée.',
    'You have no such login in this room. It may have ended already.':
      'Vous n’avez pas cette connexion dans cette salle. Elle a peut-être déjà pris fin.',
    'A body has at most {0} characters.': 'Un texte compte au plus {0} caractères.',
    'A joint statement has at most {0} characters.': 'Une déclaration commune compte au plus {0} caractères.',
    'This joint statement has at most {0} words.': 'Cette déclaration commune compte au plus {0} mots.',
    'You have written {0} annotations, as many as a member may.':
      'Vous avez écrit {0} annotations, autant qu’un membre le peut.',
    'You have written {0} bodies, as many as a member may.': 'Vous avez écrit {0} textes, autant qu’un membre le peut.',
    'You have written {0} replies, as many as a member may.':
      'Vous avez écrit {0} réponses, autant qu’un membre le peut.',
  },
  /** Why an article or a file cannot be read. */
  intake: {
    'This is the article as it is now: there is nothing to correct.':
      'C’est l’article tel qu’il est : il n’y a rien à corriger.',
    'The import was called off.': 'L’import a été abandonné.',
    'What was sent is larger than {0}.': 'L’envoi dépasse {0}.',
    'The file is not text in UTF-8, as files of annotations are.':
      'Le fichier n’est pas du texte en UTF-8, comme le sont les fichiers d’annotations.',
    'The file is larger than this server takes.': 'Le fichier dépasse ce qu’accepte ce serveur.',
    'This is not a web address. It should look like https://example.org/article.':
      'Ce n’est pas une adresse web. Elle devrait ressembler à https://example.org/article.',
    'Only addresses that begin with http:// or https:// can be fetched.':
      'Seules les adresses qui commencent par http:// ou https:// peuvent être récupérées.',
    'This address holds a user name or a password. Give it without them, or paste the text.':
      'Cette adresse contient un nom d’utilisateur ou un mot de passe. Donnez-la sans eux, ou collez le texte.',
    'Pages are fetched from the web’s usual ports alone, not from port {0}.':
      'Les pages ne sont récupérées que par les ports habituels du web, pas par le port {0}.',
    'This address leads into a private network, where Parley fetches nothing. Paste the text instead.':
      'Cette adresse mène à un réseau privé, où Parley ne récupère rien. Collez plutôt le texte.',
    'This Word document holds instructions that no word processor writes. Save it anew, and give it again.':
      'Ce document Word contient des instructions qu’aucun traitement de texte n’écrit. Enregistrez-le à nouveau, puis choisissez-le encore une fois.',
    'This Word document is nested too deeply to be read. Paste its text instead.':
      'Ce document Word est trop profondément imbriqué pour être lu. Collez plutôt son texte.',
    'This file is damaged: it cannot be unpacked.': 'Ce fichier est endommagé : il ne peut pas être décompressé.',
    'This file unpacks to far more than a document holds.':
      'Une fois décompressé, ce fichier contient bien plus qu’un document.',
    'This file is protected by a password. Save it without one, and give it again.':
      'Ce fichier est protégé par un mot de passe. Enregistrez-le sans, puis choisissez-le à nouveau.',
    'This looks like a binary file, not text.': 'Cela ressemble à un fichier binaire, pas à du texte.',
    'Many pages are being fetched at the moment. Try again in a minute.':
      'Beaucoup de pages sont en cours de récupération. Réessayez dans une minute.',
    'This Parley fetches no addresses. Paste the text, or give its file.':
      'Ce Parley ne va chercher aucune adresse. Collez le texte, ou choisissez un fichier.',
    'The site did not send the page within {0} seconds. Try again, or paste the text.':
      'Le site n’a pas envoyé la page en {0} secondes. Réessayez, ou collez le texte.',
    'This address leads on to another one too many times. Open it and copy the address of the article itself.':
      'Cette adresse renvoie trop de fois vers une autre. Ouvrez-la et copiez l’adresse de l’article lui-même.',
    'This address leads on to one that is none.': 'Cette adresse renvoie vers une autre qui n’en est pas une.',
    'This address holds no text that Parley can read: it reads web pages, plain text, Markdown, PDF and Word files.':
      'Cette adresse ne contient aucun texte que Parley puisse lire : il lit les pages web, le texte brut, Markdown, PDF et Word.',
    'The page has no such part.': 'La page n’a pas cette partie.',
    'The page has more than 200,000 tags and signs.': 'La page contient plus de 200 000 balises et signes.',
    'A tag of the page has more than 1,000 attributes.': 'Une balise de la page a plus de 1 000 attributs.',
    'The page nests its parts more than {0} deep.': 'La page imbrique ses éléments sur plus de {0} niveaux.',
    'The site packs this page in a way that Parley cannot unpack. Paste the text instead.':
      'Le site compresse cette page d’une façon que Parley ne sait pas lire. Collez plutôt le texte.',
    'The page is larger than {0} MB, which is the most that is fetched. Paste the part you need.':
      'La page dépasse {0} Mo, le maximum récupéré. Collez la partie utile.',
    'This is called a Word document, but it is none.':
      'Ce fichier porte le nom d’un document Word, mais n’en est pas un.',
    'This is called a PDF, but it is none.': 'Ce fichier porte le nom d’un PDF, mais n’en est pas un.',
    'There is no text in this page before its scripts run. Open it in your browser, copy the article and paste it.':
      'Cette page ne contient aucun texte avant l’exécution de ses scripts. Ouvrez-la dans votre navigateur, copiez l’article et collez-le.',
    'There is no text in this page. If your browser shows one, copy it there and paste it.':
      'Cette page ne contient aucun texte. Si votre navigateur en affiche un, copiez-le et collez-le ici.',
    'There is no text in it.': 'Il ne contient aucun texte.',
    'This holds pictures only, no text. Type or paste what they say.':
      'Il n’y a que des images, pas de texte. Saisissez ou collez ce qu’elles disent.',
    '“{0}” is not a language tag such as “en” or “pt-BR”.':
      '« {0} » n’est pas un code de langue comme « en » ou « pt-BR ».',
    'The article has more than {0} sentences.': 'L’article compte plus de {0} phrases.',
    'The text nests quotes or lists more than {0} deep.':
      'Le texte imbrique citations ou listes sur plus de {0} niveaux.',
    'This PDF has {0} pages; at most {1} can be read here.': 'Ce PDF a {0} pages ; on peut en lire ici {1} au plus.',
    'This PDF has more text than can be read here.': 'Ce PDF contient plus de texte qu’on ne peut en lire ici.',
    'This PDF is protected by a password. Save it without one, and give it again.':
      'Ce PDF est protégé par un mot de passe. Enregistrez-le sans, puis choisissez-le à nouveau.',
    'This PDF is damaged and cannot be read. Save it anew, or paste its text.':
      'Ce PDF est endommagé et illisible. Enregistrez-le à nouveau, ou collez son texte.',
    'Page {0} of this PDF is damaged and cannot be read. Save it anew, or paste its text.':
      'La page {0} de ce PDF est endommagée et illisible. Enregistrez-le à nouveau, ou collez son texte.',
    'The fonts of this PDF do not say which letters they show. Paste the text instead.':
      'Les polices de ce PDF ne disent pas quelles lettres elles affichent. Collez plutôt le texte.',
    'This PDF holds pictures of pages, no text. Have its text recognised (OCR) and give it again, or paste the text.':
      'Ce PDF contient des images de pages, pas de texte. Faites-en reconnaître le texte (OCR) et choisissez-le à nouveau, ou collez le texte.',
    'Many articles are being read at the moment. Try again in a minute.':
      'Beaucoup d’articles sont en cours de lecture. Réessayez dans une minute.',
    'It takes too much memory to read. Try a shorter or simpler one, or paste its text.':
      'Sa lecture demande trop de mémoire. Essayez-en un plus court ou plus simple, ou collez son texte.',
    'It could not be read within {0} seconds. Try a shorter or simpler one, or paste its text.':
      'La lecture n’a pas abouti en {0} secondes. Essayez plus court ou plus simple, ou collez le texte.',
    'This file is not a bundle of Parley: it has no manifest.':
      'Ce fichier n’est pas un fichier complet de Parley : il n’a pas de manifeste.',
    'This file is not a bundle of Parley: its manifest cannot be read.':
      'Ce fichier n’est pas un fichier complet de Parley : son manifeste est illisible.',
    'The bundle was changed after it was made: {0} is missing.':
      'Le fichier complet a été modifié après sa création : il y manque {0}.',
    'The bundle was changed after it was made: {0} is not what the manifest says.':
      'Le fichier complet a été modifié après sa création : {0} n’est pas ce que dit le manifeste.',
    'The bundle was changed after it was made: the manifest does not know {0}.':
      'Le fichier complet a été modifié après sa création : le manifeste ne connaît pas {0}.',
    'This file unpacks to far more than a bundle holds.':
      'Une fois décompressé, ce fichier contient bien plus qu’un fichier complet.',
    'This bundle is damaged or cut short: it cannot be unpacked.':
      'Ce fichier complet est endommagé ou tronqué : il ne peut pas être décompressé.',
    'This bundle was made by a newer Parley: it has version {0}, and this one reads up to {1}.':
      'Ce fichier complet vient d’un Parley plus récent : il est en version {0}, et celui-ci lit jusqu’à la version {1}.',
    'This bundle holds a transcript and no room: its profile leaves the room out. A moderator’s bundle, in a profile that shows what the room shows, brings a room back.':
      'Ce fichier complet contient un compte rendu, mais pas de salle : son choix de noms l’exclut. Pour restaurer une salle, il faut le fichier complet de la modération, avec les noms que montre la salle.',
    'This bundle cannot be brought back: {0} is not what it should be.':
      'Ce fichier complet ne peut pas être restauré : {0} n’est pas ce qu’il devrait être.',
    'The record in this bundle does not stand: row {0} does not follow from those before it.':
      'Le registre de ce fichier complet ne tient pas : la ligne {0} ne découle pas des précédentes.',
    'The article has {0} of text; at most {1} can be read here.':
      'L’article contient {0} de texte ; on peut en lire ici {1} au plus.',
    'The source has {0} of text; at most {1} can be read here.':
      'Ce que vous avez donné contient {0} de texte ; on peut en lire ici {1} au plus.',
    'The text has more than {0} paragraphs, headings and list items. Split it, or give it as plain text.':
      'Le texte a plus de {0} paragraphes, titres et éléments de liste. Divisez-le, ou collez-le en texte brut.',
    'A paragraph has more than {0} marks of emphasis and links. Split it, or give it as plain text.':
      'Un paragraphe a plus de {0} signes de mise en valeur et liens. Divisez-le, ou collez-le en texte brut.',
    'This Word document is damaged. Open it in a word processor and save it anew.':
      'Ce document Word est endommagé. Ouvrez-le dans un traitement de texte et enregistrez-le à nouveau.',
    'This is an Excel workbook, not a Word document.': 'C’est un classeur Excel, pas un document Word.',
    'This is a PowerPoint presentation, not a Word document.':
      'C’est une présentation PowerPoint, pas un document Word.',
    'This is an e-book (EPUB), which Parley does not read.': 'C’est un livre numérique (EPUB), que Parley ne lit pas.',
    'This is an OpenDocument file. Open it in a word processor and save it as .docx.':
      'C’est un fichier OpenDocument. Ouvrez-le dans un traitement de texte et enregistrez-le en .docx.',
    'This is a ZIP archive, not a Word document. Unpack it, and give the document in it.':
      'C’est une archive ZIP, pas un document Word. Décompressez-la et choisissez le document qu’elle contient.',
    'There is no page at this address ({0}). Check it, or paste the text.':
      'Il n’y a pas de page à cette adresse ({0}). Vérifiez-la, ou collez le texte.',
    'The site shows this page to some people only ({0}). Open it yourself and paste the text.':
      'Le site ne montre cette page qu’à certaines personnes ({0}). Ouvrez-la vous-même et collez le texte.',
    'The site is asked too often at the moment (429). Try again later, or paste the text.':
      'Le site est trop sollicité en ce moment (429). Réessayez plus tard, ou collez le texte.',
    'The site has a fault of its own ({0}). Try again later, or paste the text.':
      'Le site est lui-même en panne ({0}). Réessayez plus tard, ou collez le texte.',
    'The site answered without a page ({0}). Open it yourself and paste the text.':
      'Le site a répondu sans envoyer de page ({0}). Ouvrez-la vous-même et collez le texte.',
    'There is no site by this name. Check the address for a slip.':
      'Aucun site ne porte ce nom. Vérifiez que l’adresse ne contient pas d’erreur.',
    'The name of this site could not be looked up just now. Try again, or paste the text.':
      'Le nom de ce site n’a pas pu être consulté à l’instant. Réessayez, ou collez le texte.',
    'The site could not prove that it is the one you named. Open it yourself and paste the text.':
      'Le site n’a pas pu prouver qu’il est bien celui que vous avez nommé. Ouvrez-le vous-même et collez le texte.',
    'The site does not answer as a web site does. Open it yourself and paste the text.':
      'Le site ne répond pas comme le fait un site web. Ouvrez-le vous-même et collez le texte.',
    'The site could not be reached, or broke off in the middle. Try again, or paste the text.':
      'Le site est injoignable, ou s’est interrompu en cours de route. Réessayez, ou collez le texte.',
    'This is a picture. Parley reads text; type or paste what it says.':
      'C’est une image. Parley lit du texte ; saisissez ou collez ce qu’elle dit.',
    'This is a picture, a sound or a film. Parley reads text; type or paste what it says.':
      'C’est une image, un son ou un film. Parley lit du texte ; saisissez ou collez ce qu’il dit.',
    'This is a Rich Text file. Open it in a word processor and save it as .docx.':
      'C’est un fichier RTF. Ouvrez-le dans un traitement de texte et enregistrez-le en .docx.',
    'This is a program, not a document.': 'C’est un programme, pas un document.',
    'This is a packed file. Unpack it first, and give the document in it.':
      'C’est un fichier compressé. Décompressez-le d’abord et choisissez le document qu’il contient.',
    'This is a PostScript file. Save it as PDF.': 'C’est un fichier PostScript. Enregistrez-le en PDF.',
    'This document is protected by a password. Save it without one, and give it again.':
      'Ce document est protégé par un mot de passe. Enregistrez-le sans, puis choisissez-le à nouveau.',
    'This is a file of an old Office, such as .doc. Open it in a word processor and save it as .docx.':
      'C’est un fichier d’un ancien Office, comme .doc. Ouvrez-le dans un traitement de texte et enregistrez-le en .docx.',
    'This is not JSON: annotations come as a Hypothesis export file or as W3C Web Annotations.':
      'Ce n’est pas du JSON : les annotations se donnent sous forme d’export Hypothesis ou d’annotations web W3C.',
    'There are no annotations in it: neither a Hypothesis export nor W3C Web Annotations.':
      'Aucune annotation ici : ni export Hypothesis, ni annotations web W3C.',
    'It only says where a list of annotations is kept. Open that address, save what it gives, and import that file.':
      'Il dit seulement où se trouve une liste d’annotations. Ouvrez cette adresse, enregistrez ce qu’elle donne et importez ce fichier.',
    'The list of annotations is empty.': 'La liste d’annotations est vide.',
  },
  library: ready.library,
  labels: ready.labels,
}
