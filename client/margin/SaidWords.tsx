/** What the mark says: a claim's neutral statement, its creator's words, or the quoted text. Edited where they stand. */
import { createEffect, createMemo, createSignal, type JSX, on, Show, untrack } from 'solid-js'
import { BODY_LIMIT, type EntryKey, STATEMENT_LIMIT } from '../../shared/room/index.ts'
import type { Reading } from '../room/reading.ts'
import type { Card, RoomView } from '../room/types.ts'
import { card as cardText } from '../text/card.ts'
import { Button } from '../ui/Button.tsx'
import { lazyPart } from '../ui/lazyPart.tsx'
import { isFixed } from './CardHead.tsx'
import { foldReason } from './foldReason.ts'
import { InPlaceEditor } from './InPlaceEditor.tsx'
import styles from './SaidWords.module.css'

const Alike = lazyPart(() => import('./Alike.tsx').then(module => module.Alike))

export function SaidWords(props: { view: RoomView; reading: Reading; card: Card }) {
  const [editing, setEditing] = createSignal<'statement' | 'body'>()
  const annotation = () => props.card.annotation
  const isClaim = () => annotation().motivation === 'classifying'
  const mayEdit = () =>
    props.card.isMine && (props.card.isPrivate === true || props.view.refusalOf('edit') === undefined)
  const mayState = () => mayEdit() && !isFixed(props.card)
  createEffect(() => {
    const caret = props.reading.caret()?.in
    if (caret === 'statement' && mayState()) setEditing('statement')
    else if (caret === 'body' && mayEdit()) setEditing('body')
  })
  const quote = () => props.view.article().text.slice(annotation().start, annotation().end)
  // Named while the editor is open: by the time it goes away there may be no card to ask.
  const edited = createMemo(on(editing, () => annotation().key))
  /** The mark went away under the words, or the page did: they stay with their author. */
  const keep = (root: 'annotations' | 'bodies', key: EntryKey, text: string, isPage: boolean) =>
    untrack(() => {
      const card = props.view.card(key)
      if (card?.isPrivate) props.view.editBody(key, text)
      else if (!card || isPage) props.view.keepDraft({ root, key, text, isPage })
    })
  function finish() {
    setEditing(undefined)
    props.reading.open(annotation().key, { caret: 'card' })
  }
  return (
    <div class={styles.said}>
      <Show when={isClaim()} fallback={<Quote words={quote()} />}>
        <Show
          when={editing() === 'statement'}
          fallback={
            <Show when={annotation().statement} fallback={<Quote words={quote()} />}>
              {statement => (
                <Editable mayEdit={mayState()} label={cardText.editStatement} onEdit={() => setEditing('statement')}>
                  <p class={styles.statement} dir="auto">
                    {statement()}
                  </p>
                </Editable>
              )}
            </Show>
          }
        >
          <InPlaceEditor
            label={cardText.statement}
            hint={cardText.statementHint}
            value={annotation().statement ?? ''}
            limit={STATEMENT_LIMIT}
            isStatement
            beside={(words, keep) => <Alike view={props.view} claim={annotation().key} text={words()} onGo={keep} />}
            onKeep={words => {
              const statement = words.replace(/\s+/g, ' ').trim()
              if (statement !== annotation().statement) props.view.editStatement(annotation().key, statement)
              finish()
            }}
            onLeave={finish}
            onGone={(words, isPage) => keep('annotations', edited(), words, isPage)}
          />
        </Show>
      </Show>
      <Show
        when={editing() === 'body'}
        fallback={
          <Show
            when={annotation().body}
            fallback={
              <Show when={mayEdit() && !isClaim()}>
                <Button look="link" onClick={() => setEditing('body')}>
                  {props.card.isPrivate ? cardText.noteBody : cardText.body[annotation().motivation]}
                </Button>
              </Show>
            }
          >
            {body => (
              <Editable mayEdit={mayEdit()} label={cardText.editBody} onEdit={() => setEditing('body')}>
                <p class={styles.body} dir="auto">
                  {body()}
                </p>
              </Editable>
            )}
          </Show>
        }
      >
        <InPlaceEditor
          label={cardText.editBody}
          placeholder={props.card.isPrivate ? cardText.noteBody : cardText.body[annotation().motivation]}
          value={annotation().body}
          limit={BODY_LIMIT}
          onKeep={words => {
            if (words !== annotation().body) props.view.editBody(annotation().key, words)
            finish()
          }}
          onLeave={finish}
          onGone={(words, isPage) => keep('bodies', edited(), words, isPage)}
        />
      </Show>
    </div>
  )
}

const Quote = (props: { words: string }) => (
  <blockquote class={styles.quote} dir="auto">
    {props.words}
  </blockquote>
)

/** A click on one's own words edits them; so does the button that comes with the focus. */
function Editable(props: { mayEdit: boolean; label: string; onEdit: () => void; children: JSX.Element }) {
  return (
    <Show when={props.mayEdit} fallback={props.children}>
      <div class={styles.own}>
        {props.children}
        <button type="button" class={styles.edit} onClick={() => props.onEdit()}>
          <span class="visually-hidden">{props.label}</span>
          <svg
            width="15"
            height="15"
            viewBox="0 0 20 20"
            fill="none"
            stroke="currentColor"
            stroke-width="1.5"
            aria-hidden="true"
          >
            <path d="M12.5 4.5 15.5 7.5 7 16H4v-3Z" />
          </svg>
        </button>
      </div>
    </Show>
  )
}

/** A hidden mark stays folded until one asks for it: hiding is folding, not removing. */
export function HiddenNotice(props: { card: Card; children: JSX.Element }) {
  const [isShown, setShown] = createSignal(false)
  return (
    <Show when={props.card.moderation && !isShown()} fallback={props.children}>
      <div class={styles.hidden}>
        <p dir="auto">{foldReason(props.card.moderation)}</p>
        <Button size="small" onClick={() => setShown(true)}>
          {cardText.show}
        </Button>
      </div>
    </Show>
  )
}
