/** A moderator's act that asks before it is done: folding or removing an entry, renaming or sending out a member. */
import { createSignal, createUniqueId, For, Match, Show, Switch } from 'solid-js'
import { NAME_LIMIT } from '../../shared/protocol/index.ts'
import { type MemberId, REASON_CODES, REASON_LIMIT, type ReasonCode } from '../../shared/room/index.ts'
import type { Moderating } from '../room/reading.ts'
import type { RoomView } from '../room/types.ts'
import { t } from '../text/catalogue.ts'
import { dialogs } from '../text/dialogs.ts'
import { moderation as text } from '../text/moderation.ts'
import { reading } from '../text/reading.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { Icon } from '../ui/Icon.tsx'
import { toast } from '../ui/Toasts.tsx'
import styles from './Moderation.module.css'

export type MemberAsking = { act: 'rename' | 'expel'; target: MemberId; name: string }
export type Asking = Moderating | MemberAsking

export interface ModerationProps {
  view: RoomView
  asking: Asking
  onClose: () => void
}

export function Moderation(props: ModerationProps) {
  const title = () => {
    const { asking } = props
    if (asking.act === 'rename') return text.renameTitle(asking.name)
    return asking.act === 'expel' ? text.expelTitle(asking.name) : text[asking.act].title
  }
  const onMember = () => 'name' in props.asking && props.asking
  const onEntry = () => 'name' in props.asking || props.asking
  return (
    <Dialog isOpen title={title()} closeLabel={t.close} onClose={props.onClose}>
      <Switch>
        <Match when={onMember() || undefined}>
          {asking => (
            <Show when={asking().act === 'rename'} fallback={<Expel {...props} asking={asking()} />}>
              <Rename {...props} asking={asking()} />
            </Show>
          )}
        </Match>
        <Match when={onEntry() !== true && (onEntry() as Moderating)}>
          {asking => <Entry {...props} asking={asking()} />}
        </Match>
      </Switch>
    </Dialog>
  )
}

/** Does the act; its refusal stands beside the button that asked for it. */
function createAct(props: ModerationProps, wish: () => Parameters<RoomView['moderate']>[0], done: () => string) {
  const [refused, setRefused] = createSignal<string>()
  const [isBusy, setBusy] = createSignal(false)
  async function act() {
    setBusy(true)
    const refusal = await props.view.moderate(wish())
    setBusy(false)
    if (refusal) return setRefused(refusal.detail)
    toast(done())
    props.onClose()
  }
  return { act, isBusy, refused }
}

function Entry(props: ModerationProps & { asking: Moderating }) {
  const name = createUniqueId()
  const [code, setCode] = createSignal<ReasonCode>()
  const [words, setWords] = createSignal('')
  const [isAsked, setAsked] = createSignal(false)
  const { act, isBusy, refused } = createAct(
    props,
    () => ({
      ...props.asking,
      ...(code() ? { code: code()! } : {}),
      ...(words().trim() ? { reason: words().trim() } : {}),
    }),
    () => text.done[props.asking.act],
  )
  const isRemoval = () => props.asking.act === 'remove'
  const press = () => {
    const isSure = isAsked() || !isRemoval()
    setAsked(true)
    if (code() && isSure) void act()
  }
  return (
    <form
      class={styles.form}
      onSubmit={event => {
        event.preventDefault()
        press()
      }}
    >
      <p class={styles.detail}>{text[props.asking.act].detail}</p>
      <fieldset class={styles.reasons}>
        <legend>{text.reason}</legend>
        <For each={REASON_CODES}>
          {reason => (
            <label class={styles.reason}>
              <input
                type="radio"
                name={name}
                value={reason}
                checked={code() === reason}
                onChange={() => setCode(reason)}
              />
              {reading.reasons[reason]}
            </label>
          )}
        </For>
      </fieldset>
      <Field
        label={text.ownWords}
        value={words()}
        onInput={setWords}
        maxLength={REASON_LIMIT}
        hint={isRemoval() ? text.ownWordsRemoveHint : text.ownWordsHideHint}
      />
      <Complaint says={isAsked() && !code() ? text.reasonMissing : refused()} />
      <Button type="submit" look={isRemoval() ? 'danger' : 'primary'} isBusy={isBusy()}>
        {isRemoval() && isAsked() && code() ? text.remove.sure : text[props.asking.act].act}
      </Button>
    </form>
  )
}

function Rename(props: ModerationProps & { asking: MemberAsking }) {
  const [name, setName] = createSignal('')
  const [isAsked, setAsked] = createSignal(false)
  const { act, isBusy, refused } = createAct(
    props,
    () => ({ act: 'rename', target: props.asking.target, name: name().trim() }),
    () => text.done.rename,
  )
  return (
    <form
      class={styles.form}
      onSubmit={event => {
        event.preventDefault()
        setAsked(true)
        if (name().trim()) void act()
      }}
    >
      <Field
        label={text.rename}
        value={name()}
        onInput={setName}
        maxLength={NAME_LIMIT}
        hint={props.view.room().settings.names === 'named' ? undefined : text.renameHint}
        error={isAsked() && !name().trim() ? text.nameMissing : undefined}
        spellcheck={false}
      />
      <Complaint says={refused()} />
      <Button type="submit" look="primary" isBusy={isBusy()}>
        {dialogs.save}
      </Button>
    </form>
  )
}

function Expel(props: ModerationProps & { asking: MemberAsking }) {
  const { act, isBusy, refused } = createAct(
    props,
    () => ({ act: 'expel', target: props.asking.target }),
    () => text.done.expel(props.asking.name),
  )
  return (
    <div class={styles.form}>
      <p class={styles.detail}>{text.expelDetail}</p>
      <Complaint says={refused()} />
      <Button look="danger" isBusy={isBusy()} onClick={act}>
        {text.expelAct}
      </Button>
    </div>
  )
}

const Complaint = (props: { says: string | undefined }) => (
  <Show when={props.says}>
    <p class={styles.complaint} role="alert">
      <Icon name="warn" size={16} />
      {props.says}
    </p>
  </Show>
)
