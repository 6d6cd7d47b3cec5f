/** All that this member wrote and what became of it: in the room, held, not let in, hidden, removed and why; and the one appeal. */
import { createMemo, createSignal, For, onMount, Show } from 'solid-js'
import type { Contribution } from '../../shared/protocol/index.ts'
import {
  type AnnotationValue,
  APPEAL_LIMIT,
  isStandardReason,
  type ReplyValue,
  ulidTime,
} from '../../shared/room/index.ts'
import { calledOf } from '../room/called.ts'
import type { RoomView, ThreadReply } from '../room/types.ts'
import { words as text } from '../text/desk.ts'
import { reading as readingText } from '../text/reading.ts'
import { Button, LinkButton } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Icon } from '../ui/Icon.tsx'
import type { IconName } from '../ui/icons.ts'
import { toast } from '../ui/Toasts.tsx'
import styles from './Contributions.module.css'

/** One of the member's own, wherever it is known from. */
interface Own {
  target: Contribution['target']
  words: string
  at: number
  state: keyof typeof text.state
  /** In the room: its link, what was cast on it and answered to it. */
  link?: string
  ballots?: number
  answers?: number
  desk?: Contribution
}

const ICONS: Partial<Record<Own['state'], IconName>> = {
  standing: 'check',
  waiting: 'clock',
  merged: 'merge',
  declined: 'close',
  removed: 'close',
}

export function Contributions(props: { view: RoomView; onDone: () => void }) {
  onMount(() => {
    void props.view
      .needDesk()
      .then(desk => desk.refresh())
      .catch(() => {})
  })
  const own = createMemo(() => listOf(props.view))
  return (
    <Show when={own().length} fallback={<p class={styles.none}>{text.mineNone}</p>}>
      <ol class={styles.list}>
        <For each={own()}>{one => <Item {...props} own={one} />}</For>
      </ol>
    </Show>
  )
}

function listOf(view: RoomView): Own[] {
  const me = view.me().id
  const byDesk = new Map((view.desk()?.contributions() ?? []).map(one => [one.target, one]))
  const repliesIn = (thread: readonly ThreadReply[], link?: string): Own[] =>
    thread
      .filter(({ reply }) => reply.creator === me)
      .map(({ reply }) => ({
        ...ownOf(byDesk, `replies:${reply.key}`, reply.body),
        ...(link ? { link } : {}),
        answers: thread.filter(item => item.reply.to === reply.key).length,
      }))
  const said = [
    ...repliesIn(view.speeches(), `/r/${view.room().id}/debate`),
    // What they answered is gone: there is no card to show them in.
    ...repliesIn(view.strays()),
  ]
  const live = view.allCards().flatMap(({ annotation, isMine, classification, stance, thread, mergedInto }): Own[] => {
    const link = `/r/${view.room().id}/a/${annotation.id}`
    const replies = repliesIn(thread, link)
    if (!isMine) return replies
    const ballots = (classification?.turnout ?? 0) + (stance?.turnout ?? 0)
    const words = [annotation.statement, annotation.body].filter(Boolean).join('\n')
    const shown = words || view.article().text.slice(annotation.start, annotation.end)
    const own = ownOf(byDesk, `annotations:${annotation.key}`, shown)
    const isMerged = mergedInto !== undefined && own.state === 'standing'
    return [
      { ...own, ...(isMerged ? { state: 'merged' as const } : {}), link, ballots, answers: thread.length },
      ...replies,
    ]
  })
  live.push(...said)
  const known = new Set(live.map(({ target }) => target))
  const elsewhere = [...byDesk.values()].filter(({ target }) => !known.has(target))
  return [...live, ...elsewhere.map(one => ownOf(byDesk, one.target, wordsOf(view, one)))].sort((a, b) => b.at - a.at)
}

function ownOf(byDesk: ReadonlyMap<string, Contribution>, target: Contribution['target'], words: string): Own {
  const desk = byDesk.get(target)
  const isAsked = desk?.decision?.what === 'asked'
  const key = target.slice(target.indexOf(':') + 1) as never
  return {
    target,
    words,
    at: desk?.sent ?? ulidTime(key),
    state: isAsked ? 'asked' : (desk?.state ?? 'standing'),
    ...(desk ? { desk } : {}),
  }
}

function wordsOf(view: RoomView, one: Contribution): string {
  if (one.root === 'statements' || one.root === 'reasons')
    return [text.mineOther[one.root], calledOf(view, one)].filter(Boolean).join(': ')
  const { said } = one
  if (!said) return ''
  if ('to' in said.value) return (said.value as ReplyValue).body
  return [(said.value as AnnotationValue).statement, said.body].filter(Boolean).join('\n')
}

function Item(props: { view: RoomView; own: Own; onDone: () => void }) {
  const [isAppealing, setAppealing] = createSignal(false)
  const [words, setWords] = createSignal('')
  const desk = () => props.own.desk
  const reason = (why: { reason?: string; code?: string } | undefined) =>
    [why?.code && nameOf(props.view, why.code), why?.reason].filter(Boolean).join(' · ')
  async function appeal() {
    if (!words().trim()) return
    const refusal = await props.view.desk()?.appeal(props.own.target, words().trim())
    toast(refusal?.detail ?? text.appealed)
  }
  return (
    <li class={styles.item}>
      <p class={styles.state} data-state={props.own.state}>
        <Icon name={ICONS[props.own.state] ?? 'eye'} size={15} />
        <span class={styles.says}>{text.state[props.own.state]}</span>
        <Show when={props.own.ballots}>{count => <span>{text.votes(count())}</span>}</Show>
        <Show when={props.own.answers}>{count => <span>{text.answers(count())}</span>}</Show>
      </p>
      <p class={styles.words} dir="auto">
        {props.own.words}
      </p>
      <Show when={props.own.state !== 'standing' && reason(desk()?.decision)}>
        {why => (
          <p class={styles.why} dir="auto">
            {text.because(why())}
          </p>
        )}
      </Show>
      <Show when={desk()?.appeal}>
        {said => (
          <p class={styles.why} dir="auto">
            {said().outcome ? text.outcome[said().outcome!.what] : text.appealed} {reason(said().outcome)}
          </p>
        )}
      </Show>
      <Show
        when={isAppealing() && desk()?.mayAppeal}
        fallback={
          <p class={styles.acts}>
            <Show when={props.own.link}>
              {link => (
                <LinkButton href={link()} size="small" look="plain" onClick={() => props.onDone()}>
                  {text.show}
                </LinkButton>
              )}
            </Show>
            <Show when={desk()?.mayAppeal}>
              <Button size="small" onClick={() => setAppealing(true)}>
                {text.appealAct}
              </Button>
            </Show>
          </p>
        }
      >
        <form
          class={styles.form}
          onSubmit={event => {
            event.preventDefault()
            void appeal()
          }}
        >
          <Field
            label={text.appealWords}
            hint={text.appealHint}
            lines={3}
            value={words()}
            onInput={setWords}
            maxLength={APPEAL_LIMIT}
          />
          <Button type="submit" size="small" look="primary">
            {text.appealSend}
          </Button>
        </form>
      </Show>
    </li>
  )
}

const nameOf = (view: RoomView, code: string) =>
  view.room().settings.reasons?.find(({ key }) => key === code)?.label ??
  (isStandardReason(code) ? readingText.reasons[code] : code)
