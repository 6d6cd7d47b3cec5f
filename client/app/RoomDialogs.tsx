/** The room's dialogs, loaded when the first of them is asked for. */
import { createEffect, createSignal, Match, Switch } from 'solid-js'
import { NAME_LIMIT } from '../../shared/protocol/index.ts'
import { showJoinCode } from '../../shared/room/index.ts'
import type { Note } from '../room/notes.ts'
import type { RoomView } from '../room/types.ts'
import { t } from '../text/catalogue.ts'
import { dialogs } from '../text/dialogs.ts'
import { pages } from '../text/pages.ts'
import { navigate } from '../ui/address.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { Icon } from '../ui/Icon.tsx'
import { lazyPart } from '../ui/lazyPart.tsx'
import { toast } from '../ui/Toasts.tsx'
import type { CommandTools } from './commands.ts'
import { copyAndSay } from './copyAndSay.ts'
import { Drafts } from './Drafts.tsx'
import { linkTo } from './invite.ts'
import { LazyQrCode } from './LazyQrCode.tsx'
import styles from './RoomDialogs.module.css'
import { onlyHere, signOut } from './signOut.ts'
import { pathOf } from './views.ts'

export type RoomDialog =
  | 'roomSettings'
  | 'contributions'
  | 'correct'
  | 'addArticle'
  | 'import'
  | 'share'
  | 'rename'
  | 'personal'
  | 'keyboard'
  | 'settings'
  | 'drafts'
  | 'export'
  | 'publicLink'
  | 'notes'
  | 'signOut'

const TITLES: Record<RoomDialog, string> = {
  roomSettings: dialogs.roomSettings,
  contributions: dialogs.contributions,
  correct: dialogs.correctTitle,
  addArticle: dialogs.addArticleTitle,
  import: dialogs.importTitle,
  share: dialogs.codeTitle,
  rename: dialogs.renameTitle,
  personal: dialogs.personalTitle,
  keyboard: dialogs.keyboardTitle,
  settings: dialogs.settingsTitle,
  drafts: dialogs.drafts.title,
  export: dialogs.takeHome,
  publicLink: dialogs.publicLink,
  notes: dialogs.notesTitle,
  signOut: dialogs.signOutTitle,
}

const Contributions = lazyPart(() => import('./Contributions.tsx').then(module => module.Contributions))
const CorrectArticle = lazyPart(() => import('./CorrectArticle.tsx').then(module => module.CorrectArticle))
const AddArticle = lazyPart(() => import('./AddArticle.tsx').then(module => module.AddArticle))
const Settings = lazyPart(() => import('./Settings.tsx').then(module => module.Settings))
const RoomSettings = lazyPart(() => import('./RoomSettings.tsx').then(module => module.RoomSettings))
const ImportAnnotations = lazyPart(() => import('./ImportAnnotations.tsx').then(module => module.ImportAnnotations))
const TakeHome = lazyPart(() => import('./TakeHome.tsx').then(module => module.TakeHome))
const PublicLink = lazyPart(() => import('./PublicLink.tsx').then(module => module.PublicLink))
const MyNotes = lazyPart(() => import('./MyNotes.tsx').then(module => module.MyNotes))
const PersonalCode = lazyPart(() => import('./PersonalCode.tsx').then(module => module.PersonalCode))
const ShortcutSheet = lazyPart(() => import('./ShortcutSheet.tsx').then(module => module.ShortcutSheet))

export function RoomDialogs(props: {
  kind: RoomDialog
  view: RoomView
  /** What the sheet of keys is made from. */
  tools: CommandTools
  onClose: () => void
}) {
  const isAboutText = () => ['correct', 'addArticle', 'import', 'keyboard', 'export', 'publicLink'].includes(props.kind)
  const go = (note: Note) => {
    props.onClose()
    if (props.tools.shown !== 'read') navigate(pathOf(props.view.room().id, 'read'))
    props.tools.reading.open(note.key, { scroll: true, glow: true })
  }
  return (
    <Dialog isOpen isWide={isAboutText()} title={TITLES[props.kind]} closeLabel={t.close} onClose={props.onClose}>
      <Switch>
        <Match when={props.kind === 'contributions'}>
          <Contributions view={props.view} onDone={props.onClose} />
        </Match>
        <Match when={props.kind === 'correct'}>
          <CorrectArticle view={props.view} onDone={props.onClose} />
        </Match>
        <Match when={props.kind === 'addArticle'}>
          <AddArticle view={props.view} onDone={props.onClose} />
        </Match>
        <Match when={props.kind === 'import'}>
          <ImportAnnotations view={props.view} onDone={props.onClose} />
        </Match>
        <Match when={props.kind === 'roomSettings'}>
          <RoomSettings view={props.view} onDone={props.onClose} />
        </Match>
        <Match when={props.kind === 'share'}>
          <Share code={props.view.room().code ?? ''} />
        </Match>
        <Match when={props.kind === 'rename'}>
          <Rename view={props.view} onDone={props.onClose} />
        </Match>
        <Match when={props.kind === 'personal'}>
          <PersonalCode view={props.view} />
        </Match>
        <Match when={props.kind === 'keyboard'}>
          <ShortcutSheet tools={props.tools} />
        </Match>
        <Match when={props.kind === 'export'}>
          <TakeHome view={props.view} />
        </Match>
        <Match when={props.kind === 'publicLink'}>
          <PublicLink view={props.view} />
        </Match>
        <Match when={props.kind === 'notes'}>
          <MyNotes view={props.view} onGo={go} />
        </Match>
        <Match when={props.kind === 'settings'}>
          <Settings />
        </Match>
        <Match when={props.kind === 'drafts'}>
          <KeptDrafts view={props.view} onDone={props.onClose} />
        </Match>
        <Match when={props.kind === 'signOut'}>
          <SignOut view={props.view} onClose={props.onClose} />
        </Match>
      </Switch>
    </Dialog>
  )
}

function Share(props: { code: string }) {
  return (
    <div class={styles.share}>
      <div class={styles.qr}>
        <LazyQrCode text={linkTo(props.code)} />
      </div>
      <p class={styles.code} translate="no">
        {showJoinCode(props.code)}
      </p>
      <p class={styles.link}>{linkTo(props.code)}</p>
      <p class={styles.hint}>{dialogs.codeHint}</p>
      <Button look="primary" onClick={() => copyAndSay(linkTo(props.code))}>
        <Icon name="link" size={16} />
        {dialogs.empty.copyLink}
      </Button>
    </div>
  )
}

function Rename(props: { view: RoomView; onDone: () => void }) {
  const [name, setName] = createSignal(props.view.me().name)
  const [error, setError] = createSignal<string>()
  const save = async () => {
    if (!name().trim()) return setError(pages.join.nameMissing)
    const refusal = await props.view.rename(name().trim())
    if (refusal) return setError(refusal.detail)
    toast(dialogs.renameDone)
    props.onDone()
  }
  return (
    <form
      class={styles.form}
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
    >
      <Field
        label={pages.join.name}
        value={name()}
        onInput={setName}
        error={error()}
        hint={props.view.room().settings.names === 'named' ? pages.join.nameHintNamed : pages.join.nameHintDrawn}
        maxLength={NAME_LIMIT}
        spellcheck={false}
        size="large"
      />
      <Button type="submit" look="primary">
        {dialogs.save}
      </Button>
    </form>
  )
}

function KeptDrafts(props: { view: RoomView; onDone: () => void }) {
  createEffect(() => {
    if (!props.view.drafts().length) props.onDone()
  })
  return <Drafts view={props.view} />
}

function SignOut(props: { view: RoomView; onClose: () => void }) {
  return (
    <>
      <p class={styles.hint}>{dialogs.signOutLoses(onlyHere(props.view))}</p>
      <div class={styles.acts}>
        <Button look="danger" onClick={() => void signOut(props.view)}>
          {dialogs.signOut}
        </Button>
        <Button look="plain" onClick={() => props.onClose()}>
          {t.cancel}
        </Button>
      </div>
    </>
  )
}
