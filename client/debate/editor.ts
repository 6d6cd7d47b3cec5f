/**
 * The editor of a joint statement: CodeMirror with Yjs's binding, no more of either than plain text needs. It stands in a shadow
 * root, for there the style sheets that CodeMirror makes are objects, which the page's policy allows, and not elements, which it
 * does not. Loaded when a statement is opened to be written or read along.
 */
import { Compartment, EditorState, type Extension, Prec, RangeSetBuilder } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  EditorView,
  keymap,
  placeholder,
  ViewPlugin,
  type ViewUpdate,
  WidgetType,
} from '@codemirror/view'
import { YSyncConfig, ySync, ySyncAnnotation, ySyncFacet } from 'y-codemirror.next'
import * as Y from 'yjs'
import { countWords } from '../../shared/room/index.ts'
import type { Joint, Writer } from '../room/joint.ts'

/** Caret moves are told this often at most, and the letters before the caret with them. */
const TELL_MS = 300

export interface EditorWishes {
  joint: Joint
  label: string
  placeholder: string
  isReadOnly: boolean
  /** Words, at most. */
  limit: number | undefined
  changed: (words: number) => void
  /** A change would have made it longer than it may be, and was not made. */
  full: () => void
}

export interface Editor {
  setReadOnly(isReadOnly: boolean): void
  setWriters(writers: readonly Writer[]): void
  undo(): void
  focus(): void
  destroy(): void
}

export function openEditor(host: HTMLElement, wishes: EditorWishes): Editor {
  const { joint } = wishes
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  const config = new YSyncConfig(joint.text, undefined)
  const undo = new Y.UndoManager(joint.text, { trackedOrigins: new Set([config]) })
  const access = new Compartment()
  const may = (isReadOnly: boolean): Extension => [
    EditorState.readOnly.of(isReadOnly),
    EditorView.editable.of(!isReadOnly),
    EditorView.contentAttributes.of({ 'aria-readonly': String(isReadOnly), ...(isReadOnly ? { tabindex: '0' } : {}) }),
  ]
  const step = (act: 'undo' | 'redo') => () => {
    undo[act]()
    return true
  }
  const carets = caretPlugin(config)
  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: joint.text.toJSON(),
      extensions: [
        // Lines end where everyone's do: a page on another system must not count otherwise.
        EditorState.lineSeparator.of('\n'),
        EditorView.lineWrapping,
        EditorView.perLineTextDirection.of(true),
        lineDirection,
        ySyncFacet.of(config),
        ySync,
        keymap.of([
          {
            key: 'Enter',
            run: view => {
              view.dispatch(view.state.replaceSelection('\n'), { scrollIntoView: true, userEvent: 'input' })
              return true
            },
          },
          { key: 'Mod-z', run: step('undo'), preventDefault: true },
          { key: 'Mod-y', mac: 'Mod-Shift-z', run: step('redo'), preventDefault: true },
          { key: 'Mod-Shift-z', run: step('redo'), preventDefault: true },
        ]),
        EditorView.domEventHandlers({
          beforeinput: event => {
            if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return false
            undo[event.inputType === 'historyUndo' ? 'undo' : 'redo']()
            event.preventDefault()
            return true
          },
          blur: () => joint.showAt(null),
        }),
        withinLimit(wishes),
        access.of(may(wishes.isReadOnly)),
        placeholder(wishes.placeholder),
        EditorView.contentAttributes.of({
          'aria-label': wishes.label,
          spellcheck: 'true',
          autocorrect: 'on',
          autocapitalize: 'sentences',
          dir: 'auto',
        }),
        carets,
        tellCaret(joint),
        EditorView.updateListener.of(update => {
          if (update.docChanged) wishes.changed(countWords(update.state.doc.toString()))
        }),
        Prec.high(LOOK),
      ],
    }),
  })
  wishes.changed(countWords(view.state.doc.toString()))
  return {
    setReadOnly: isReadOnly => view.dispatch({ effects: access.reconfigure(may(isReadOnly)) }),
    setWriters(writers) {
      view.plugin(carets)?.show(writers)
      view.dispatch({})
    },
    undo: () => void undo.undo(),
    focus: () => view.focus(),
    destroy() {
      undo.destroy()
      view.destroy()
    },
  }
}

/** Each line runs as its own words do. */
const lineDirection = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet
    constructor(view: EditorView) {
      this.decorations = linesOf(view)
    }
    update(update: ViewUpdate) {
      if (update.docChanged || update.viewportChanged) this.decorations = linesOf(update.view)
    }
  },
  { decorations: plugin => plugin.decorations },
)
const AUTO = Decoration.line({ attributes: { dir: 'auto' } })
function linesOf({ state, visibleRanges }: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>()
  for (const { from, to } of visibleRanges)
    for (let at = from; at <= to; ) {
      const line = state.doc.lineAt(at)
      builder.add(line.from, line.from, AUTO)
      at = line.to + 1
    }
  return builder.finish()
}

/** One's own change that would go past the words is not made; what others write is the server's to judge. */
const withinLimit = ({ limit, full }: EditorWishes): Extension =>
  limit === undefined
    ? []
    : EditorState.changeFilter.of(transaction => {
        if (!transaction.docChanged || transaction.annotation(ySyncAnnotation)) return true
        const after = countWords(transaction.newDoc.toString())
        if (after <= limit || after <= countWords(transaction.startState.doc.toString())) return true
        full()
        return false
      })

function tellCaret(joint: Joint): Extension {
  let timer: ReturnType<typeof setTimeout> | undefined
  return ViewPlugin.fromClass(
    class {
      update({ view, docChanged, selectionSet, focusChanged }: ViewUpdate) {
        if (!(docChanged || selectionSet || focusChanged) || !view.hasFocus) return
        timer ??= setTimeout(() => {
          timer = undefined
          if (!view.hasFocus) return
          const { head } = view.state.selection.main
          joint.showAt(Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(joint.text, head, -1)))
        }, TELL_MS)
      }
      destroy() {
        clearTimeout(timer)
      }
    },
  )
}

/** Others' carets with their names; a name fades when its caret has stood still for a while. */
const caretPlugin = (config: YSyncConfig) =>
  ViewPlugin.fromClass(
    class {
      decorations = Decoration.none
      #writers: readonly Writer[] = []
      readonly #moved = new Map<number, { at: string; stamp: number }>()
      readonly #view: EditorView
      constructor(view: EditorView) {
        this.#view = view
      }
      show(writers: readonly Writer[]) {
        this.#writers = writers
        for (const { client, at } of writers) {
          const place = JSON.stringify(at)
          const before = this.#moved.get(client)
          if (before?.at !== place) this.#moved.set(client, { at: place, stamp: (before?.stamp ?? 0) + 1 })
        }
      }
      update() {
        this.decorations = Decoration.set(
          this.#writers.flatMap(({ client, name, colour, at }) => {
            const place = this.#placeOf(at)
            if (place === undefined) return []
            const { stamp } = this.#moved.get(client)!
            return [Decoration.widget({ widget: new Caret(name, colour, stamp), side: -1 }).range(place)]
          }),
          true,
        )
      }
      #placeOf(at: unknown): number | undefined {
        if (!at || !config.ytext.doc) return undefined
        try {
          const relative = Y.createRelativePositionFromJSON(at)
          const absolute = Y.createAbsolutePositionFromRelativePosition(relative, config.ytext.doc)
          return absolute && absolute.type === config.ytext
            ? Math.min(absolute.index, this.#view.state.doc.length)
            : undefined
        } catch {
          // What another page calls a place may be anything.
          return undefined
        }
      }
    },
    { decorations: plugin => plugin.decorations },
  )

class Caret extends WidgetType {
  readonly name: string
  readonly colour: number
  readonly stamp: number
  constructor(name: string, colour: number, stamp: number) {
    super()
    this.name = name
    this.colour = colour
    this.stamp = stamp
  }
  override eq(other: Caret) {
    return other.name === this.name && other.colour === this.colour && other.stamp === this.stamp
  }
  override toDOM() {
    const caret = document.createElement('span')
    caret.className = 'caret'
    caret.dataset.tint = String(((this.colour - 1) % 6) + 1)
    caret.setAttribute('aria-hidden', 'true')
    const name = document.createElement('bdi')
    name.textContent = this.name
    caret.append('\u2060', name, '\u2060')
    return caret
  }
  override get estimatedHeight() {
    return -1
  }
  override ignoreEvent() {
    return true
  }
}

const LOOK = EditorView.theme({
  '&': { color: 'var(--ink)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-text)', fontSize: '1.125rem', lineHeight: '1.9', overflow: 'visible' },
  '.cm-content': { padding: '0.75rem 0', minHeight: '9rem', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 2px', overflowWrap: 'anywhere' },
  '.cm-placeholder': { color: 'var(--ink-3)', fontStyle: 'italic' },
  '.caret': {
    position: 'relative',
    borderInlineStart: '2px solid var(--tint)',
    marginInline: '-1px',
    pointerEvents: 'none',
  },
  '.caret bdi': {
    position: 'absolute',
    insetBlockEnd: '1.1em',
    insetInlineStart: '-2px',
    padding: '0 0.3rem',
    borderRadius: '3px',
    background: 'var(--tint)',
    color: 'var(--paper)',
    font: '600 0.6875rem / 1.35 var(--font-ui)',
    whiteSpace: 'nowrap',
    animation: 'fade 400ms 3s forwards',
  },
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map(n => [`.caret[data-tint="${n}"]`, { '--tint': `var(--caret-${n})` }])),
  '@keyframes fade': { to: { opacity: '0' } },
})
