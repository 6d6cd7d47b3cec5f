/** The room's dialogs, loaded when the first of them is asked for. */
import { useNavigate } from '@solidjs/router'
import { createEffect, createSignal, For, Match, Show, Switch } from 'solid-js'
import { NAME_LIMIT } from '../../shared/protocol/index.ts'
import { showJoinCode } from '../../shared/room/index.ts'
import { api } from '../room/api.ts'
import type { RoomView } from '../room/types.ts'
import { t } from '../text/catalogue.ts'
import { dialogs } from '../text/dialogs.ts'
import { pages } from '../text/pages.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { Icon } from '../ui/Icon.tsx'
import { toast } from '../ui/Toasts.tsx'
import { copyAndSay } from './copyAndSay.ts'
import { Drafts } from './Drafts.tsx'
import { linkTo } from './invite.ts'
import { LazyQrCode } from './LazyQrCode.tsx'
import { keepPersonalCode, keptPersonalCode } from './personalCode.ts'
import styles from './RoomDialogs.module.css'
import { onlyHere, signOut } from './signOut.ts'

export type RoomDialog = 'share' | 'rename' | 'personal' | 'keyboard' | 'drafts' | 'signOut'

const TITLES: Record<RoomDialog, string> = {
  share: dialogs.codeTitle,
  rename: dialogs.renameTitle,
  personal: dialogs.personalTitle,
  keyboard: dialogs.keyboardTitle,
  drafts: dialogs.drafts.title,
  signOut: dialogs.signOutTitle,
}

export function RoomDialogs(props: { kind: RoomDialog; view: RoomView; onClose: () => void }) {
  return (
    <Dialog isOpen title={TITLES[props.kind]} closeLabel={t.close} onClose={props.onClose}>
      <Switch>
        <Match when={props.kind === 'share'}>
          <Share code={props.view.room().code ?? ''} />
        </Match>
        <Match when={props.kind === 'rename'}>
          <Rename view={props.view} onDone={props.onClose} />
        </Match>
        <Match when={props.kind === 'personal'}>
          <Personal view={props.view} />
        </Match>
        <Match when={props.kind === 'keyboard'}>
          <Keyboard />
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

function Personal(props: { view: RoomView }) {
  const room = props.view.room().id
  const [code, setCode] = createSignal(keptPersonalCode(room))
  const make = async () => {
    const answer = await api.newPersonalCode(room)
    if (!answer.ok) return toast(answer.problem.detail)
    keepPersonalCode(room, answer.value.personalCode)
    setCode(answer.value.personalCode)
  }
  return (
    <>
      <p class={styles.hint}>{dialogs.personalHint}</p>
      <Show
        when={code()}
        fallback={
          <Button look="primary" onClick={make}>
            {dialogs.personalMake}
          </Button>
        }
      >
        {shown => (
          <>
            <p class={styles.personal} translate="no">
              {shown()}
            </p>
            <div class={styles.acts}>
              <Button look="primary" onClick={() => copyAndSay(shown())}>
                <Icon name="copy" size={16} />
                {dialogs.copy}
              </Button>
            </div>
          </>
        )}
      </Show>
    </>
  )
}

const Keyboard = () => (
  <dl class={styles.keys}>
    <For each={dialogs.keys}>
      {([keys, what]) => (
        <>
          <dt>
            <For each={keys}>{key => (key === '–' ? key : <kbd>{key}</kbd>)}</For>
          </dt>
          <dd>{what}</dd>
        </>
      )}
    </For>
  </dl>
)

function KeptDrafts(props: { view: RoomView; onDone: () => void }) {
  createEffect(() => {
    if (!props.view.drafts().length) props.onDone()
  })
  return <Drafts view={props.view} />
}

function SignOut(props: { view: RoomView; onClose: () => void }) {
  const navigate = useNavigate()
  return (
    <>
      <p class={styles.hint}>{dialogs.signOutLoses(onlyHere(props.view))}</p>
      <div class={styles.acts}>
        <Button look="danger" onClick={() => void signOut(props.view, navigate)}>
          {dialogs.signOut}
        </Button>
        <Button look="plain" onClick={() => props.onClose()}>
          {t.cancel}
        </Button>
      </div>
    </>
  )
}
