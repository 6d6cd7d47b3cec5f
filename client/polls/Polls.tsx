/**
 * The room's polls: a quiet bar over the text while one waits for one's ballot, and the dialog with all of them. The bar lies
 * over what is read and never pushes it; once put off it comes back with the next poll.
 */
import { createEffect, createMemo, createSignal, For, onCleanup, Show } from 'solid-js'
import type { PollId, Random } from '../../shared/room/index.ts'
import { api } from '../room/api.ts'
import type { Reading } from '../room/reading.ts'
import type { PollView, RoomView } from '../room/types.ts'
import { t } from '../text/catalogue.ts'
import { guides } from '../text/guides.ts'
import { colon } from '../text/intl.ts'
import { polls as text } from '../text/polls.ts'
import { Button, LinkButton } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Icon } from '../ui/Icon.tsx'
import { announce } from '../ui/Toasts.tsx'
import { tellRoot } from '../ui/tellRoot.ts'
import { createCasting } from './createCasting.ts'
import styles from './PollCard.module.css'
import { PollCard } from './PollCard.tsx'
import { PollForm } from './PollForm.tsx'
import { questionOf } from './question.ts'

/** Others that lie at the lower edge stand above it, however many lines its question takes. */
function tellsHeight(bar: HTMLElement): void {
  const root = document.documentElement
  const watch = new ResizeObserver(() => root.style.setProperty('--lower-edge-block', `${bar.offsetHeight}px`))
  watch.observe(bar)
  tellRoot('data-has-lower-edge')
  onCleanup(() => watch.disconnect())
}

export function Polls(props: {
  view: RoomView
  reading: Reading
  random: Random
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
}) {
  const casting = createCasting(props.view, props.random)
  const [putOff, setPutOff] = createSignal<readonly PollId[]>([])
  const [form, setForm] = createSignal<{ poll?: PollView }>()
  const [order, setOrder] = createSignal<readonly PollId[]>([])
  const isModerator = () => props.view.me().role === 'moderator'
  const waiting = createMemo(() =>
    props.view
      .polls()
      .filter(
        poll =>
          poll.isOpen &&
          poll.mine === undefined &&
          !putOff().includes(poll.id) &&
          props.view.me().role !== 'observer' &&
          !(poll.moderatorsCast === false && isModerator()),
      ),
  )
  const first = () => waiting().at(-1)
  /** A poll that takes no ballot of one's own now is only looked at. */
  const call = (poll: PollView) => (casting.refusal(poll) === undefined ? text.vote : text.look)
  /** Whoever came after a secret poll was opened is not called to a ballot that the server would refuse. */
  const secret = createMemo(() => (first()?.secrecy === 'secret' ? first()!.id : undefined))
  createEffect(() => {
    const id = secret()
    if (id) void api.poll(id).then(answer => answer.ok && casting.noteRoll(answer.value))
  })
  let said: PollId | undefined
  createEffect(() => {
    const poll = first()
    if (!poll || poll.id === said) return
    said = poll.id
    announce(text.opened(questionOf(poll)))
  })
  // The order of the moment the dialog opens: casting does not move a card away from under its reader.
  createEffect(() => {
    if (props.isOpen) setOrder(before => (before.length > 0 ? before : sorted().map(({ id }) => id)))
    else setOrder([])
  })
  const sorted = () => [...props.view.polls()].sort((a, b) => rank(a) - rank(b))
  const shown = () => {
    const all = props.view.polls()
    const known = order().flatMap(id => all.find(poll => poll.id === id) ?? [])
    return [...all.filter(poll => !order().includes(poll.id)).reverse(), ...known]
  }
  const title = () => {
    const asked = form()
    if (!asked) return text.title
    return asked.poll ? text.editTitle : text.askTitle
  }
  const close = () => {
    setForm()
    props.onOpen(false)
  }
  return (
    <>
      <Show when={!props.isOpen && first()}>
        {poll => (
          <section ref={tellsHeight} class={styles.bar} aria-label={text.bar} data-lower-edge>
            <p>
              {text.isOpen}
              {colon}
              <bdi>{questionOf(poll())}</bdi>
            </p>
            <Button look="primary" size="small" onClick={() => props.onOpen(true)}>
              {call(poll())}
            </Button>
            <Button
              look="plain"
              size="small"
              isRound
              aria-label={text.later}
              onClick={() => setPutOff([...putOff(), poll().id])}
            >
              <Icon name="close" size={16} />
            </Button>
          </section>
        )}
      </Show>
      <Dialog isOpen={props.isOpen} isWide title={title()} closeLabel={t.close} onClose={close}>
        <Show
          when={form()}
          keyed
          fallback={
            <>
              <Show when={isModerator()}>
                <div>
                  <Button onClick={() => setForm({})}>
                    <Icon name="plus" size={16} />
                    {text.ask}
                  </Button>
                </div>
              </Show>
              <div class={styles.list}>
                <For each={shown()} fallback={<Nothing guide={isModerator() ? 'moderators' : 'participants'} />}>
                  {poll => (
                    <PollCard
                      view={props.view}
                      reading={props.reading}
                      poll={poll}
                      casting={casting}
                      onEdit={() => setForm({ poll })}
                    />
                  )}
                </For>
              </div>
            </>
          }
        >
          {asked => <PollForm view={props.view} poll={asked.poll} onDone={() => setForm()} />}
        </Show>
      </Dialog>
    </>
  )
}

const Nothing = (props: { guide: 'moderators' | 'participants' }) => (
  <div>
    <p>{text.none}</p>
    <p class={styles.quiet}>{text.noneHint}</p>
    <LinkButton look="link" href={`/guide/${props.guide}`} target="_blank">
      {guides[props.guide]}
    </LinkButton>
  </div>
)

/** What waits for one's ballot first, then what is open, then what is closed. */
const rank = (poll: PollView) => (poll.isOpen ? (poll.mine === undefined ? 0 : 1) : 2)
