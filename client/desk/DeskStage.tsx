/** The course at the desk: what is on and for how long, the way on with one press, and every stage to look at before going there. */
import { createSignal, createUniqueId, For, Show } from 'solid-js'
import type { Stage } from '../../shared/stages/stage.ts'
import { makeLeading } from '../room/leading.ts'
import { factsOf, lengthOf } from '../room/stageFacts.ts'
import type { RoomView } from '../room/types.ts'
import { words as text } from '../text/desk.ts'
import { words as sheetText } from '../text/runSheet.ts'
import { words as stageText } from '../text/stageControl.ts'
import { Button } from '../ui/Button.tsx'
import { timeLeft } from '../ui/countdown.ts'
import { Icon } from '../ui/Icon.tsx'
import styles from './DeskStage.module.css'

export function DeskStage(props: { view: RoomView }) {
  const comes = createUniqueId()
  const { stageAt, go, giveTime, halt, whyNoTime } = makeLeading(props.view)
  const stage = () => props.view.stage()
  const place = () => props.view.stagePlace()
  const left = () => props.view.deadline() ?? props.view.paused()?.left
  const isTimed = () => stage().seconds !== undefined || place().count > 1
  return (
    <section class={styles.stage} aria-labelledby="desk-stage">
      <Show when={place().count > 1}>
        <p class={styles.count}>{text.stage(place().index + 1, place().count)}</p>
      </Show>
      <div class={styles.head}>
        <h2 id="desk-stage" class={styles.title} dir="auto">
          {stage().title}
        </h2>
        <Show when={left() !== undefined}>
          <span class={styles.clock} role="timer" data-halted={props.view.paused() !== undefined}>
            {timeLeft(left()!)}
          </span>
        </Show>
      </div>
      <Show when={stage().prompt}>
        <p class={styles.prompt} dir="auto">
          {stage().prompt}
        </p>
      </Show>
      <Show when={place().count > 1}>
        <Show when={stageAt(1)} fallback={<p class={styles.facts}>{sheetText.isLast}</p>}>
          {next => (
            <>
              <Button
                look="primary"
                size="large"
                isWide
                class={styles.next}
                aria-describedby={comes}
                onClick={() => void go(next().id)}
              >
                <span class={styles.to}>{stageText.nextTo(next().title)}</span>
                <Icon name="forward" size={18} />
              </Button>
              <p id={comes} class={styles.facts}>
                {said(next())}
              </p>
            </>
          )}
        </Show>
      </Show>
      <Show when={isTimed()}>
        <div class={styles.acts}>
          <Button why={whyNoTime()} title={stageText.more(1)} onClick={() => void giveTime(1)}>
            {text.plusMinute}
          </Button>
          <Button title={props.view.paused() ? stageText.resume : stageText.pause} onClick={() => void halt()}>
            <Icon name={props.view.paused() ? 'play' : 'pause'} size={14} />
            {props.view.paused() ? text.goOn : text.halt}
          </Button>
          <Show when={place().count > 1}>
            <Button
              why={stageAt(-1) ? undefined : sheetText.isFirst}
              title={stageAt(-1) ? text.backTo(stageAt(-1)!.title) : undefined}
              onClick={() => void go(stageAt(-1)!.id)}
            >
              <Icon name="back" size={14} />
              {text.back}
            </Button>
          </Show>
        </div>
      </Show>
      <Show when={place().count > 1}>
        <Course view={props.view} go={go} />
      </Show>
    </section>
  )
}

/** A stage is looked at with one press, and gone to with another: a room is not moved by a slip. */
function Course(props: { view: RoomView; go: (to: string) => Promise<void> }) {
  const [looked, look] = createSignal<string>()
  const here = () => props.view.stagePlace().index
  return (
    <ol class={styles.course} aria-label={stageText.course}>
      <For each={props.view.stages()}>
        {(stage, index) => {
          const isNow = () => index() === here()
          const isOpen = () => looked() === stage.id
          return (
            <li aria-current={isNow() ? 'step' : undefined} data-over={index() < here()}>
              <button type="button" aria-expanded={isOpen()} onClick={() => look(isOpen() ? undefined : stage.id)}>
                <bdi>{stage.title}</bdi>
                <Show when={stage.seconds !== undefined}>
                  <span>{lengthOf({ ...stage, advance: 'hand' })}</span>
                </Show>
              </button>
              <Show when={isOpen()}>
                <p class={styles.facts}>{said(stage)}</p>
                <Show when={!isNow()}>
                  <Button
                    size="small"
                    onClick={() => {
                      look()
                      void props.go(stage.id)
                    }}
                  >
                    {text.goTo}
                  </Button>
                </Show>
              </Show>
            </li>
          )
        }}
      </For>
    </ol>
  )
}

const said = (stage: Stage) => [lengthOf(stage), ...factsOf(stage)].join(' · ')
