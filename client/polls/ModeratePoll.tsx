/** What a moderator does with a poll; each button asks the rules first, and says what the server said. */
import { createSignal, For, Show } from 'solid-js'
import type { PollAct } from '../../shared/policy/index.ts'
import type { Answer } from '../room/api.ts'
import { pollCalls } from '../room/pollCalls.ts'
import type { PollView, RoomView } from '../room/types.ts'
import { list } from '../text/intl.ts'
import { polls as text } from '../text/polls.ts'
import { Button } from '../ui/Button.tsx'
import { announce, toast } from '../ui/Toasts.tsx'
import styles from './PollCard.module.css'
import { asPoll } from './question.ts'

type Doing = 'edit' | 'withdraw' | 'close' | 'reopen' | 'reveal' | 'sides'

export function ModeratePoll(props: { view: RoomView; poll: PollView; hasBallots: boolean; onEdit: () => void }) {
  const [said, setSaid] = createSignal<string>()
  const say = (words: string) => {
    setSaid(words)
    announce(words)
  }
  const poll = () => asPoll(props.view, props.poll)
  const acts: Record<Doing, PollAct['kind']> = {
    edit: 'edit-poll',
    withdraw: 'withdraw-poll',
    close: 'close-poll',
    reopen: 'reopen-poll',
    reveal: 'reveal-poll',
    sides: 'take-sides',
  }
  const why = (what: Doing) =>
    props.view.refusalOfPoll({ kind: acts[what], poll: poll(), hasBallots: props.hasBallots } as PollAct)?.detail
  const isOffered = (what: Doing): boolean => {
    const { isOpen, reveal, revealed, givesSides } = props.poll
    switch (what) {
      case 'edit':
      case 'withdraw':
        return isOpen && !props.hasBallots
      case 'close':
        return isOpen
      case 'reopen':
        return !isOpen
      case 'reveal':
        return reveal === 'moderator' && revealed === undefined
      case 'sides':
        return givesSides === true && !isOpen
      default:
        return what satisfies never
    }
  }
  async function run<T>(ask: () => Promise<Answer<T>>, done: (value: T) => void) {
    setSaid(undefined)
    const answer = await ask()
    if (answer.ok) done(answer.value)
    else say(answer.problem.detail)
  }
  const { id } = props.poll
  const does: Record<Doing, () => void> = {
    edit: () => props.onEdit(),
    withdraw: () =>
      void run(
        () => pollCalls.withdraw(id),
        () => toast(text.withdrawn),
      ),
    close: () =>
      void run(
        () => pollCalls.close(id),
        () => {},
      ),
    reopen: () =>
      void run(
        () => pollCalls.reopen(id),
        () => {},
      ),
    reveal: () =>
      void run(
        () => pollCalls.reveal(id),
        () => {},
      ),
    sides: () =>
      void run(
        () => pollCalls.takeSides(id),
        ({ sides }) => say(text.sidesTaken(list(Object.entries(sides).map(saySide(props.view))))),
      ),
  }
  const waiting = () =>
    void run(
      () => pollCalls.turnout(id),
      ({ waiting: names }) =>
        say(names.length > 0 ? text.waitingFor(list(names.map(({ name }) => name))) : text.nobodyWaits),
    )
  return (
    <div class={styles.moderate}>
      <For each={(Object.keys(acts) as Doing[]).filter(isOffered)}>
        {what => (
          <Button size="small" why={why(what)} onClick={() => does[what]()}>
            {text.act[what]}
          </Button>
        )}
      </For>
      <Show when={props.poll.isOpen}>
        <Button size="small" look="plain" onClick={waiting}>
          {text.act.waiting}
        </Button>
      </Show>
      <Show when={said()}>{words => <p class={styles.quiet}>{words()}</p>}</Show>
    </div>
  )
}

const saySide =
  (view: RoomView) =>
  ([key, n]: [string, number]) =>
    `${view.room().motion?.sides.find(side => side.key === key)?.label ?? key} ${n}`
