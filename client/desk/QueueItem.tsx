/** One thing that waits. */
import { createMemo, For, type JSX, Match, Show, Switch } from 'solid-js'
import type { DeskItem } from '../../shared/protocol/index.ts'
import type { AnnotationValue, MemberId, ReplyValue } from '../../shared/room/index.ts'
import { t } from '../text/catalogue.ts'
import { words as text } from '../text/desk.ts'
import { reading as readingText } from '../text/reading.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { type QueueState, yesTo } from './createQueue.ts'
import { placeOf } from './placeOf.ts'
import type { QueueProps } from './Queue.tsx'
import styles from './QueueItem.module.css'

export interface QueueItemProps extends QueueProps {
  queue: QueueState
  item: DeskItem
  children: JSX.Element
}

export function QueueItem(props: QueueItemProps) {
  const item = () => props.item
  const person = (id: MemberId) => props.view.roster()[id] ?? { name: t.room.someone, role: 'participant', colour: 1 }
  const isChosen = () => props.queue.chosen() === item().target
  const other = () => (props.queue.isMine(item()) ? undefined : person(item().attendedBy!).name)
  const place = createMemo(() => placeOf(props.view, props.reading, item()))
  const age = () => text.age(Math.max(0, Math.floor((props.queue.now() - item().since) / 1000)))
  return (
    <li>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: J and K choose it too, and each of its buttons is one of the keyboard */}
      <article
        id={item().target}
        class={styles.item}
        tabindex="-1"
        aria-current={isChosen() ? 'true' : undefined}
        onClick={() => props.queue.choose(item().target)}
        onFocusIn={() => props.queue.choose(item().target)}
      >
        <header class={styles.head}>
          <Show when={item().creator && person(item().creator!)}>
            {by => (
              <>
                <Avatar name={by().name} colour={by().colour} size="small" isBeside />
                <bdi class={styles.name}>{by().name}</bdi>
              </>
            )}
          </Show>
          <span class={styles.about}>
            {aboutOf(item()).join(text.comma)}
            <Show when={place()?.says}>
              {says => (
                <>
                  {text.comma}
                  <Show when={place()?.link} fallback={says()}>
                    {link => <a href={link()}>{says()}</a>}
                  </Show>
                </>
              )}
            </Show>
          </span>
          <Show when={other()}>{name => <span class={styles.attended}>{text.attended(name())}</span>}</Show>
          <span class={styles.age}>{age()}</span>
        </header>
        <Show when={place()?.quote}>
          {quote => (
            <blockquote class={styles.quote} dir="auto">
              {quote()}
            </blockquote>
          )}
        </Show>
        <p class={styles.words} dir="auto" data-none={wordsOf(item()) === undefined}>
          {wordsOf(item()) ?? (item().said || item().state !== 'removed' ? text.noWords : text.gone)}
        </p>
        <Show when={item().reports.length}>
          <ul class={styles.reports} aria-label={text.reports}>
            <For each={item().reports}>
              {report => (
                <li>
                  <bdi>{text.reportOf(person(report.member).name)}</bdi>{' '}
                  {[codeWords(props, report.code), report.reason].filter(Boolean).join(' · ') || text.noReason}
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Show when={item().appeal}>
          {appeal => (
            <p class={styles.appeal}>
              <span>
                {text.wasDecided[item().state as keyof typeof text.wasDecided] ?? ''} {text.appealSays}
              </span>
              <q dir="auto">{appeal().words}</q>
            </p>
          )}
        </Show>
        <div class={styles.acts}>
          <Acts {...props} other={other()} />
        </div>
        {props.children}
      </article>
    </li>
  )
}

function Acts(props: QueueItemProps & { other: string | undefined }) {
  const item = () => props.item
  const why = (what: Parameters<QueueState['refusalOf']>[0]) =>
    props.other ? text.attended(props.other) : props.queue.refusalOf(what)
  const act = (what: Parameters<QueueState['decide']>[1]) => () => void props.queue.decide(item(), what)
  const ask = (what: Parameters<QueueState['ask']>[1]) => () => props.queue.ask(item(), what)
  /** One filled button in the queue: what A does. */
  const first = () => (props.queue.chosen() === item().target ? 'primary' : 'quiet')
  const isAsking = (what: Parameters<QueueState['ask']>[1]) => {
    const asking = props.queue.asking()
    return asking?.target === item().target && asking.act === what
  }
  return (
    <>
      <Switch>
        <Match when={item().appeal}>
          <Button size="small" look={first()} why={why('grant')} onClick={act(yesTo(item()))}>
            {item().state === 'removed' ? text.grantRemoved : text.grant}
          </Button>
          <Button size="small" why={why('uphold')} aria-expanded={isAsking('uphold')} onClick={ask('uphold')}>
            {text.uphold}
          </Button>
        </Match>
        <Match when={item().state === 'waiting'}>
          <Button size="small" look={first()} why={why('let-in') ?? noWordsYet(props)} onClick={act('let-in')}>
            {text.letIn}
          </Button>
          <Button
            size="small"
            why={why('decline') ?? noWordsYet(props)}
            aria-expanded={isAsking('decline')}
            onClick={ask('decline')}
          >
            {text.decline}
            <Icon name="down" size={14} />
          </Button>
        </Match>
        <Match when={item().reports.length}>
          <Button size="small" look={first()} why={why('keep')} onClick={act('keep')}>
            {text.keep}
          </Button>
          <Show when={props.queue.may(item(), 'hide')}>
            <Button size="small" why={why('hide')} aria-expanded={isAsking('hide')} onClick={ask('hide')}>
              {text.hide}
            </Button>
          </Show>
          <Show when={props.queue.removing(item())}>
            {asking => (
              <Button
                size="small"
                look="danger"
                why={why('hide')}
                onClick={() => props.reading.setModerating(asking())}
              >
                {text.remove}
              </Button>
            )}
          </Show>
        </Match>
      </Switch>
      <span class={styles.rest}>
        <Show when={props.queue.may(item(), 'hide') && !item().appeal}>
          <small>{text.hidingFolds}</small>
        </Show>
        <Show when={props.queue.mayMerge(item())}>
          <Button size="small" look="plain" why={why('merge')} onClick={() => props.queue.merge(item())}>
            {text.merge}
          </Button>
        </Show>
        <Show when={props.queue.may(item(), 'ask-edit')}>
          <Button
            size="small"
            look="plain"
            why={why('ask-edit')}
            aria-expanded={isAsking('ask-edit')}
            onClick={ask('ask-edit')}
          >
            {text.writeTo}
          </Button>
        </Show>
      </span>
    </>
  )
}

/** Its writer was asked to change it and has taken out every word. */
const noWordsYet = ({ queue, item }: QueueItemProps) => (queue.may(item, 'let-in') ? undefined : text.noWords)

/** Why it is here: a first post, a reply that was reported, an appeal. */
function aboutOf(item: DeskItem): string[] {
  return [
    item.isFirst ? text.kind.first : text.kind[item.root],
    ...(item.reports.length ? [text.reportedBy(item.reports.length)] : []),
    ...(item.appeal ? [text.appeals] : []),
    ...(item.isChanged ? [text.isChanged] : []),
    ...(item.isAsked ? [text.isAsked] : []),
  ]
}

/** What it says; undefined where it says nothing. */
function wordsOf({ said }: DeskItem): string | undefined {
  if (!said) return undefined
  if ('words' in said) return said.words
  if ('to' in said.value) return (said.value as ReplyValue).body
  const { statement } = said.value as AnnotationValue
  return [statement, said.body].filter(Boolean).join('\n') || undefined
}

const codeWords = (props: QueueProps, code: string | undefined): string | undefined =>
  code &&
  (props.view.room().settings.reasons?.find(({ key }) => key === code)?.label ??
    readingText.reasons[code as keyof typeof readingText.reasons] ??
    code)
