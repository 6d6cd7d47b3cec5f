/** A moderator's act that asks before it is done: folding or removing an entry, renaming or sending out a member. */
import { createSignal, Match, Show, Switch } from 'solid-js'
import { LEFT_BEHIND, type LeftBehind, NAME_LIMIT } from '../../shared/protocol/index.ts'
import { type MemberId, REASON_LIMIT, type Role } from '../../shared/room/index.ts'
import type { Merging, Moderating } from '../room/reading.ts'
import type { RoomView } from '../room/types.ts'
import { t } from '../text/catalogue.ts'
import { words as deskText } from '../text/desk.ts'
import { dialogs } from '../text/dialogs.ts'
import { memberActs } from '../text/memberActs.ts'
import { words as mergeText } from '../text/merging.ts'
import { moderation as text } from '../text/moderation.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { Icon } from '../ui/Icon.tsx'
import { toast } from '../ui/Toasts.tsx'
import { MergeClaim } from './MergeClaim.tsx'
import styles from './Moderation.module.css'
import { Choices, Reasons } from './Reasons.tsx'

/** What changes a member's part in the room; `role` is the one they have. */
type PartAsking = {
  act: 'mute' | 'unmute' | 'promote' | 'demote'
  target: MemberId
  name: string
  role: Role
  onDone: () => void
}
export type MemberAsking = { act: 'rename' | 'expel'; target: MemberId; name: string; onDone: () => void } | PartAsking
export type Asking = Moderating | Merging | MemberAsking

export interface ModerationProps {
  view: RoomView
  asking: Asking
  onClose: () => void
}

export function Moderation(props: ModerationProps) {
  const title = () => {
    const { asking } = props
    if (asking.act === 'merge') return mergeText.title
    if ('role' in asking) return partWords(asking).title(asking.name)
    if (asking.act === 'rename') return text.renameTitle(asking.name)
    if (asking.act === 'report') return deskText.reportTitle
    if (asking.act === 'remove-reason') return text.remove.title
    return asking.act === 'expel' ? text.expelTitle(asking.name) : text[asking.act].title
  }
  const onPart = () => ('role' in props.asking ? props.asking : undefined)
  const onMember = () => 'name' in props.asking && !('role' in props.asking) && props.asking
  const merging = () => (props.asking.act === 'merge' ? props.asking : undefined)
  const onEntry = () => 'name' in props.asking || props.asking.act === 'merge' || props.asking
  return (
    <Dialog isOpen title={title()} closeLabel={t.close} onClose={props.onClose}>
      <Switch>
        <Match when={onPart()}>{asking => <Part {...props} asking={asking()} />}</Match>
        <Match when={onMember() || undefined}>
          {asking => (
            <Show when={asking().act === 'rename'} fallback={<Expel {...props} asking={asking()} />}>
              <Rename {...props} asking={asking()} />
            </Show>
          )}
        </Match>
        <Match when={merging()}>{asking => <MergeClaim {...props} asking={asking()} />}</Match>
        <Match when={onEntry() !== true && (onEntry() as Moderating)}>
          {asking => (
            <Show when={asking().act === 'report'} fallback={<Entry {...props} asking={asking() as EntryAsking} />}>
              <Report {...props} asking={asking() as ReportAsking} />
            </Show>
          )}
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
    if ('onDone' in props.asking) props.asking.onDone()
    props.onClose()
  }
  return { act, isBusy, refused }
}

type EntryAsking = Exclude<Moderating, { act: 'report' }>
type ReportAsking = Extract<Moderating, { act: 'report' }>

/** Telling the moderators of another's entry. Nobody else learns of it. */
function Report(props: ModerationProps & { asking: ReportAsking }) {
  const [code, setCode] = createSignal<string>()
  const [words, setWords] = createSignal('')
  const [refused, setRefused] = createSignal<string>()
  async function send() {
    const reason = words().trim()
    const desk = await props.view.needDesk().catch(() => undefined)
    if (!desk) return setRefused(deskText.notLoaded)
    const refusal = await desk.report({
      target: props.asking.target,
      ...('words' in props.asking ? { given: { key: props.asking.key, words: props.asking.words } } : {}),
      ...(code() ? { code: code()! } : {}),
      ...(reason ? { reason } : {}),
    })
    if (refusal) return setRefused(refusal.detail)
    toast(deskText.reported)
    props.onClose()
  }
  return (
    <form
      class={styles.form}
      onSubmit={event => {
        event.preventDefault()
        void send()
      }}
    >
      <p class={styles.detail}>{deskText.reportDetail}</p>
      <Reasons
        legend={deskText.reportReason}
        settings={props.view.room().settings}
        chosen={code()}
        onChoose={setCode}
      />
      <Field label={deskText.reportWords} value={words()} onInput={setWords} maxLength={REASON_LIMIT} />
      <Complaint says={refused()} />
      <Button type="submit" look="primary">
        {deskText.reportAct}
      </Button>
    </form>
  )
}

function Entry(props: ModerationProps & { asking: EntryAsking }) {
  const [code, setCode] = createSignal<string>()
  const [words, setWords] = createSignal('')
  const [isAsked, setAsked] = createSignal(false)
  const { act, isBusy, refused } = createAct(
    props,
    () => ({
      ...props.asking,
      ...(code() ? { code: code()! } : {}),
      ...(words().trim() ? { reason: words().trim() } : {}),
    }),
    () => text.done[what()],
  )
  const what = () => (props.asking.act === 'hide' ? 'hide' : 'remove')
  const isRemoval = () => what() === 'remove'
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
      <p class={styles.detail}>{props.asking.act === 'remove-reason' ? text.removeReason : text[what()].detail}</p>
      <Reasons legend={text.reason} settings={props.view.room().settings} chosen={code()} onChoose={setCode} />
      <Field
        label={text.ownWords}
        value={words()}
        onInput={setWords}
        maxLength={REASON_LIMIT}
        hint={isRemoval() ? text.ownWordsRemoveHint : text.ownWordsHideHint}
      />
      <Complaint says={isAsked() && !code() ? text.reasonMissing : refused()} />
      <Button type="submit" look={isRemoval() ? 'danger' : 'primary'} isBusy={isBusy()}>
        {isRemoval() && isAsked() && code() ? text.remove.sure : text[what()].act}
      </Button>
    </form>
  )
}

/** The words of the question; a step that leads nowhere has none, and is not offered. */
function partWords({ act, role }: PartAsking) {
  if (act === 'mute' || act === 'unmute') return memberActs[act]
  if (act === 'promote') return role === 'observer' ? memberActs.promote.observer : memberActs.promote.participant
  return role === 'moderator' ? memberActs.demote.moderator : memberActs.demote.participant
}

/** Pausing a member's writing, or giving them another role. A reason may be said; the record keeps it. */
function Part(props: ModerationProps & { asking: PartAsking }) {
  const [code, setCode] = createSignal<string>()
  const [words, setWords] = createSignal('')
  const { act, isBusy, refused } = createAct(
    props,
    () => ({
      act: props.asking.act,
      target: props.asking.target,
      ...(code() ? { code: code()! } : {}),
      ...(words().trim() ? { reason: words().trim() } : {}),
    }),
    () => text.done[props.asking.act](props.asking.name),
  )
  const isTaking = () => props.asking.act === 'mute' || props.asking.act === 'demote'
  const doIt = () => {
    const { act: what, role } = props.asking
    return what === 'mute' || what === 'unmute' ? text[what] : text[what][role]
  }
  return (
    <form
      class={styles.form}
      onSubmit={event => {
        event.preventDefault()
        void act()
      }}
    >
      <p class={styles.detail}>{partWords(props.asking).detail}</p>
      {/* The room's reasons say what was wrong: they fit only where something is taken from the member. */}
      <Show when={isTaking()}>
        <Reasons legend={text.reasonIfAny} settings={props.view.room().settings} chosen={code()} onChoose={setCode} />
      </Show>
      <Field
        label={isTaking() ? text.ownWords : text.reasonIfAny}
        value={words()}
        onInput={setWords}
        maxLength={REASON_LIMIT}
        hint={text.ownWordsRemoveHint}
      />
      <Complaint says={refused()} />
      <Button type="submit" look="primary" isBusy={isBusy()}>
        {doIt()}
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
        label={text.newName}
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

/** Sending someone out asks what becomes of their words; taking those out cannot be undone and is asked twice. */
function Expel(props: ModerationProps & { asking: MemberAsking }) {
  const [code, setCode] = createSignal<string>()
  const [words, setWords] = createSignal('')
  const [entries, setEntries] = createSignal<LeftBehind>('stay')
  const [isAsked, setAsked] = createSignal(false)
  const { act, isBusy, refused } = createAct(
    props,
    () => ({
      act: 'expel',
      target: props.asking.target,
      ...(entries() === 'stay' ? {} : { entries: entries() }),
      ...(code() ? { code: code()! } : {}),
      ...(words().trim() ? { reason: words().trim() } : {}),
    }),
    () => text.done.expel(props.asking.name),
  )
  const isSure = () => isAsked() || entries() !== 'remove'
  const choose = (what: LeftBehind) => {
    setEntries(what)
    setAsked(false)
  }
  return (
    <form
      class={styles.form}
      onSubmit={event => {
        event.preventDefault()
        if (isSure()) void act()
        else setAsked(true)
      }}
    >
      <p class={styles.detail}>{text.expelDetail}</p>
      <Choices
        legend={text.entries.legend}
        options={LEFT_BEHIND.map(key => ({ key, label: text.entries[key] }))}
        chosen={entries()}
        onChoose={choose}
      />
      <Show when={entries() === 'remove'}>
        <p class={styles.detail}>{text.entries.removeHint}</p>
      </Show>
      <Reasons legend={text.reasonIfAny} settings={props.view.room().settings} chosen={code()} onChoose={setCode} />
      <Field
        label={text.ownWords}
        value={words()}
        onInput={setWords}
        maxLength={REASON_LIMIT}
        hint={entries() === 'hide' ? text.ownWordsHideHint : text.ownWordsRemoveHint}
      />
      <Complaint says={refused()} />
      <Button type="submit" look="danger" isBusy={isBusy()}>
        {isAsked() && entries() === 'remove' ? text.expelSure : text.expelAct}
      </Button>
    </form>
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
