/**
 * Joint statements in the debate: one's own is open to be written, moderators read along where they ask to, and what is frozen
 * stands for everyone as text. Words that were not taken stay here until their writer throws them away.
 */
import { createEffect, createMemo, createSignal, For, Show, untrack } from 'solid-js'
import { copyText } from '../room/copy.ts'
import { sideIndex, sidesOf } from '../room/floor.ts'
import { type KeptWords, keptWords } from '../room/keptWords.ts'
import type { Reading } from '../room/reading.ts'
import { createStatements, refusalOfStatement, type Statement } from '../room/statements.ts'
import type { RoomView } from '../room/types.ts'
import { card as cardText } from '../text/card.ts'
import { t } from '../text/catalogue.ts'
import { words } from '../text/joint.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { lazyPart } from '../ui/lazyPart.tsx'
import { Menu } from '../ui/Menu.tsx'
import { MenuItem } from '../ui/MenuItem.tsx'
import { toast } from '../ui/Toasts.tsx'
import { SideMark } from './SideMark.tsx'
import styles from './Statements.module.css'

const JointEditor = lazyPart(() => import('./JointEditor.tsx').then(module => module.JointEditor))

/** Whether the debate view has anything to show of them: they are written now, or were in an earlier stage. */
export const hasStatements = (view: RoomView) => {
  const stages = view.stages()
  const now = stages.findIndex(({ id }) => id === view.stage().id)
  return stages.slice(0, now + 1).some(({ opens }) => opens.includes('statements'))
}

export function Statements(props: { view: RoomView; reading: Reading }) {
  const { list, look } = createStatements(props.view)
  /** The newest stage's first, one's own before others'. */
  const shown = createMemo(() =>
    [...list()].sort(
      (a, b) =>
        Number(b.isOpen) - Number(a.isOpen) ||
        place(props.view, b) - place(props.view, a) ||
        mine(props.view, b) - mine(props.view, a),
    ),
  )
  /** Sides that write where this member may not read. */
  const hidden = createMemo(() => {
    const { opens, isWrittenTogether, id } = props.view.stage()
    if (props.view.statementsThen || !opens.includes('statements') || isWrittenTogether) return []
    return sidesOf(props.view).filter(({ key }) => !list().some(one => one.stage === id && one.side === key))
  })
  return (
    <>
      <For each={shown().map(({ id }) => id)}>
        {id => (
          <Show when={shown().find(one => one.id === id)}>
            {one => <One view={props.view} reading={props.reading} statement={one()} look={look} />}
          </Show>
        )}
      </For>
      <Show when={hidden().length === sidesOf(props.view).length && hidden().length > 0}>
        <p class={styles.quiet}>{words.noSide}</p>
      </Show>
      <Show when={hidden().length < sidesOf(props.view).length}>
        <For each={hidden()}>{side => <p class={styles.quiet}>{words.others(side.label)}</p>}</For>
      </Show>
    </>
  )
}

const place = (view: RoomView, { stage }: Statement) => view.stages().findIndex(({ id }) => id === stage)
const mine = (view: RoomView, { side }: Statement) => Number(side === undefined || side === view.me().side)

interface OneProps {
  view: RoomView
  reading: Reading
  statement: Statement
  look: () => Promise<void>
}

function One(props: OneProps) {
  const kept = () => keptWords(props.view.room().id, props.view.me().id, props.statement.id)
  const before = kept().read()
  const [stranded, setStranded] = createSignal<KeptWords | undefined>(before?.reason ? before : undefined)
  const [isAlong, setAlong] = createSignal(false)
  /** Raised when the document is over, so that the editor begins anew with what the server lists then. */
  const [life, setLife] = createSignal(0)
  const side = () => sidesOf(props.view)[sideIndex(props.view, props.statement.side) ?? -1]?.label
  const label = () => (side() === undefined ? words.title : words.titleOf(side()!))
  const isModerator = () => props.view.me().role === 'moderator'
  /** Whoever writes in it changes it; where nothing stands there is nothing to report. */
  const mayReport = () => {
    const { isThen, isOpen, text, writers } = props.statement
    if (isThen || writers.includes(props.view.me().id) || (isOpen && mayWrite())) return false
    return text.trim() !== ''
  }
  const mayWrite = () => refusalOfStatement(props.view, props.statement)?.code !== 'OWNER'
  const keep = (one: KeptWords) => {
    kept().write(one)
    setStranded(one)
  }
  // Frozen while this page was away, perhaps without a network: what it had not saved yet is all that there is of it.
  createEffect(() => {
    if (props.statement.isOpen) return
    const had = kept().read()
    if (!had || had.reason) return
    if (had.text === props.statement.text) kept().forget()
    else keep({ ...had, reason: words.lateReason })
  })
  return (
    <article class={styles.statement} aria-label={label()}>
      <header class={styles.head}>
        <Show when={props.statement.side !== undefined}>
          <SideMark index={sideIndex(props.view, props.statement.side)} />
        </Show>
        <h2 dir="auto">{label()}</h2>
        <Show when={isModerator() || mayReport()}>
          <Acts {...props} mayReport={mayReport()} />
        </Show>
        <p class={styles.quiet} dir="auto">
          {props.view.stages().find(({ id }) => id === props.statement.stage)?.title ?? props.statement.title}
        </p>
      </header>
      <Show when={stranded()}>
        {one => (
          <Stranded
            kept={one()}
            onDiscard={() => {
              kept().forget()
              setStranded(undefined)
            }}
          />
        )}
      </Show>
      <Show when={props.statement.isOpen} fallback={<Frozen view={props.view} statement={props.statement} />}>
        <Show
          when={mayWrite() || isAlong()}
          fallback={<Button onClick={() => setAlong(true)}>{words.readAlong}</Button>}
        >
          <For each={[`${life()} ${props.statement.doc}`]}>
            {() => {
              const ended = props.statement.doc
              // Where another document has taken its place meanwhile, its editor stands already, perhaps with somebody typing in it.
              const again = () => props.statement.doc === ended && setLife(n => n + 1)
              return (
                <JointEditor
                  view={props.view}
                  statement={props.statement}
                  label={label()}
                  onStranded={keep}
                  onOver={() => void props.look().then(again)}
                />
              )
            }}
          </For>
          <Show when={!mayWrite()}>
            <Button size="small" onClick={() => setAlong(false)}>
              {words.stopReading}
            </Button>
          </Show>
        </Show>
      </Show>
    </article>
  )
}

/** Anyone reports it; moderators publish it and take it out: whoever writes it goes on meanwhile. */
function Acts(props: OneProps & { mayReport: boolean }) {
  // While it is written, what was listed may have had no words yet.
  const lookAgain = () => void (props.statement.isOpen && props.look())
  const target = () => `statements:${props.statement.id}` as const
  const isModerator = () => props.view.me().role === 'moderator'
  const publish = async () => {
    const refusal = await props.view.moderate({ act: 'publish', target: target() })
    toast(refusal?.detail ?? words.publishDone)
  }
  return (
    <Menu label={words.acts} trigger={<Icon name="more" size={16} />} triggerClass={styles.more}>
      {close => (
        <>
          {untrack(lookAgain)}
          <Show when={props.mayReport}>
            <MenuItem
              icon="flag"
              onClick={() => {
                close()
                props.reading.setModerating({ act: 'report', target: target() })
              }}
            >
              {cardText.report}
            </MenuItem>
          </Show>
          <Show when={isModerator() && props.statement.isOpen}>
            <MenuItem
              icon="eye"
              onClick={() => {
                close()
                void publish()
              }}
            >
              {words.publish}
            </MenuItem>
          </Show>
          <Show when={isModerator()}>
            <MenuItem
              icon="trash"
              onClick={() => {
                close()
                props.reading.setModerating({ act: 'remove', target: target() })
              }}
            >
              {words.removeIt}
            </MenuItem>
          </Show>
        </>
      )}
    </Menu>
  )
}

function Frozen(props: { view: RoomView; statement: Statement }) {
  const names = () => props.statement.writers.map(id => props.view.roster()[id]?.name ?? t.room.someone)
  const how = () => {
    if (props.statement.isThen) return words.asItWas
    return props.statement.stage === props.view.stage().id ? words.published : words.frozen
  }
  return (
    <>
      <Show when={props.statement.removed !== undefined}>
        <p class={styles.quiet}>{words.removed}</p>
      </Show>
      <Show when={props.statement.text.trim()} fallback={<p class={styles.quiet}>{words.nothing}</p>}>
        <div class={styles.said} dir="auto">
          <For each={props.statement.text.split(/\n+/).filter(Boolean)}>{line => <p dir="auto">{line}</p>}</For>
        </div>
      </Show>
      <footer class={styles.foot}>
        <span>
          {words.count(props.statement.words)}. {how()}
        </span>
        <Show when={names().length}>
          <span dir="auto">{words.writtenBy(names())}</span>
        </Show>
      </footer>
    </>
  )
}

function Stranded(props: { kept: KeptWords; onDiscard: () => void }) {
  const copy = async () => toast((await copyText(props.kept.text)) ? words.copied : words.notCopied)
  return (
    <section class={styles.stranded} role="alert" aria-label={words.stranded}>
      <h3>{words.stranded}</h3>
      <p>
        {props.kept.reason} {words.strandedHint}
      </p>
      <p class={styles.said} dir="auto">
        {props.kept.text}
      </p>
      <div class={styles.acts}>
        <Button size="small" look="primary" onClick={() => void copy()}>
          {words.copy}
        </Button>
        <Button size="small" onClick={() => props.onDiscard()}>
          {words.discard}
        </Button>
      </div>
    </section>
  )
}
