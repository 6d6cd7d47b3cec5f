/** What becomes of a room: another owner, the archive, a duplicate, its end. Each says first what it does. */
import { createResource, createSignal, For, type JSX, Show } from 'solid-js'
import { type LiveTheRoom, TITLE_LIMIT } from '../../shared/protocol/index.ts'
import { lifeCalls } from '../room/lifeCalls.ts'
import type { RoomView } from '../room/types.ts'
import { roomSettings as text } from '../text/roomSettings.ts'
import { navigate } from '../ui/address.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Icon } from '../ui/Icon.tsx'
import { toast } from '../ui/Toasts.tsx'
import { rememberPersonalCode } from './personalCode.ts'
import styles from './RoomSettings.module.css'

export function RoomFate(props: { view: RoomView; onDone: () => void }) {
  const [members] = createResource(() => props.view.members())
  const isOwner = () => members.latest?.some(({ id, owner }) => id === props.view.me().id && owner) === true
  const room = () => props.view.room()
  async function live(wish: LiveTheRoom, said: string): Promise<string | undefined> {
    const answer = await lifeCalls.live(room().id, wish)
    if (!answer.ok) return answer.problem.detail
    toast(said)
    props.onDone()
    return undefined
  }
  return (
    <>
      <Show
        when={room().archived !== undefined}
        fallback={
          <Part title={text.archive} hint={text.archiveHint} act={() => live({ act: 'archive' }, text.archived)}>
            {text.archiveAct}
          </Part>
        }
      >
        <Part isFirst title={text.archive} hint={text.reopenHint} act={() => live({ act: 'reopen' }, text.reopened)}>
          {text.reopenAct}
        </Part>
      </Show>
      <Duplicate view={props.view} />
      <Show when={isOwner()}>
        <HandOver
          others={(members.latest ?? []).filter(
            ({ id, role, imported, imagined }) =>
              role === 'moderator' && id !== props.view.me().id && !imported && !imagined,
          )}
          onGive={(target, name) => live({ act: 'hand-over', target }, text.handedOver(name))}
        />
        <Delete view={props.view} />
      </Show>
    </>
  )
}

/** A part with one button; why it was refused stands beside it. */
function Part(props: {
  title: string
  hint: string
  isFirst?: boolean
  isGrave?: boolean
  /** Nothing yet to be done with. */
  isIdle?: boolean
  act: () => Promise<string | undefined>
  before?: JSX.Element
  children: JSX.Element
}) {
  const [refused, setRefused] = createSignal<string>()
  const [isBusy, setBusy] = createSignal(false)
  async function press() {
    setBusy(true)
    setRefused(await props.act())
    setBusy(false)
  }
  return (
    <form
      class={props.isFirst ? styles.fate : `${styles.fate} ${styles.next}`}
      onSubmit={event => {
        event.preventDefault()
        if (!props.isIdle) void press()
      }}
    >
      <h3>{props.title}</h3>
      <p class={styles.hint}>{props.hint}</p>
      {props.before}
      <Show when={refused()}>
        {why => (
          <p class={styles.complaint} role="alert">
            <Icon name="warn" size={16} />
            <span>{why()}</span>
          </p>
        )}
      </Show>
      <Show when={!props.isIdle}>
        <div class={styles.acts}>
          <Button type="submit" {...(props.isGrave ? { look: 'danger' as const } : {})} isBusy={isBusy()}>
            {props.children}
          </Button>
        </div>
      </Show>
    </form>
  )
}

function Duplicate(props: { view: RoomView }) {
  const [title, setTitle] = createSignal(props.view.room().title)
  async function act() {
    const answer = await lifeCalls.duplicate(props.view.room().id, title().trim())
    if (!answer.ok) return answer.problem.detail
    rememberPersonalCode(answer.value)
    navigate(`/r/${answer.value.room.id}`)
    return undefined
  }
  return (
    <Part
      title={text.duplicate}
      hint={text.duplicateHint}
      act={act}
      before={<Field label={text.duplicateTitle} value={title()} onInput={setTitle} maxLength={TITLE_LIMIT} />}
    >
      {text.duplicateAct}
    </Part>
  )
}

function HandOver(props: {
  others: readonly { id: string; name: string }[]
  onGive: (id: string, name: string) => Promise<string | undefined>
}) {
  const [chosen, setChosen] = createSignal<string>()
  const to = () => props.others.find(({ id }) => id === chosen())
  return (
    <Part
      title={text.owner}
      hint={props.others.length ? text.ownerHint : text.ownerNobody}
      isIdle={!to()}
      act={async () => props.onGive(to()!.id, to()!.name)}
      before={
        <Show when={props.others.length}>
          <fieldset class={styles.others}>
            <legend>{text.ownerTo}</legend>
            <For each={props.others}>
              {({ id, name }) => (
                <label>
                  <input type="radio" name="owner" checked={chosen() === id} onChange={() => setChosen(id)} />
                  <bdi>{name}</bdi>
                </label>
              )}
            </For>
          </fieldset>
        </Show>
      }
    >
      {text.handOverSure(to()?.name ?? '')}
    </Part>
  )
}

function Delete(props: { view: RoomView }) {
  const [typed, setTyped] = createSignal('')
  const title = () => props.view.room().title
  async function act() {
    const answer = await lifeCalls.live(props.view.room().id, { act: 'delete', title: typed() })
    if (!answer.ok) return answer.problem.detail
    toast(text.deleted)
    navigate('/')
    return undefined
  }
  return (
    <Part
      title={text.delete}
      hint={text.deleteHint}
      isGrave
      isIdle={typed().trim() !== title().trim()}
      act={act}
      before={<Field label={text.deleteTitle(title())} value={typed()} onInput={setTyped} spellcheck={false} />}
    >
      {text.deleteAct}
    </Part>
  )
}
