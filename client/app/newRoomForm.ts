/**
 * A room being made: what was typed, what is wrong with it, and the wish it becomes. Every letter is kept for the tab, so
 * that a closed lid, a reload or a refusal loses nothing.
 */
import { batch, createEffect, createMemo, createSignal } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { MakeRoom } from '../../shared/protocol/index.ts'
import { readSheet } from '../../shared/stages/readSheet.ts'
import { FREE_READING, type RunSheet } from '../../shared/stages/stage.ts'
import { words } from '../text/newRoom.ts'
import { words as sheetWords } from '../text/runSheet.ts'
import { addressSource, fileSource, pastedSource } from './sources.ts'

export interface NewRoomFields {
  from: 'paste' | 'file' | 'address'
  pasted: string
  /** What the clipboard held beside the plain text; it goes before `pasted`, which is then its plain text. */
  rich?: string | undefined
  /** The browser keeps no more of a file than this. */
  file?: { name: string; size: number } | undefined
  address: string
  /** The address that was last fetched. */
  fetched: string
  /** The part of the page that was chosen, by tab: the next page is another one. */
  picks: Partial<Record<'paste' | 'file' | 'address', string>>
  /** The article's title as it was typed over, and what it was. */
  articleTitle?: { of: string; to: string } | undefined
  name: string
  title: string
  motion: string
  isOwnCodebook: boolean
  labels: string
  /** One a line; none are the usual ones. */
  reasons: string
  names: 'pseudonymous' | 'named'
  /** The name of a run-sheet of the library. */
  sheet: string
  /** A run-sheet as it is being written; it goes before `sheet`. */
  ownSheet?: string | undefined
}
export type NewRoomErrors = Partial<
  Record<'source' | 'name' | 'title' | 'motion' | 'labels' | 'reasons' | 'sheet' | 'whole', string>
>

const EMPTY: NewRoomFields = {
  from: 'paste',
  pasted: '',
  address: '',
  fetched: '',
  picks: {},
  name: '',
  title: '',
  motion: '',
  isOwnCodebook: false,
  labels: '',
  reasons: '',
  names: 'pseudonymous',
  sheet: FREE_READING.name,
}
/** As many as a room takes. */
const REASONS = 12
const KEPT = 'parley:new-room'

/** `kept`: under which name the tab keeps it. */
export function createNewRoomForm(kept = KEPT) {
  const [fields, set] = createStore<NewRoomFields>({ ...EMPTY, ...read(kept) })
  const [errors, setErrors] = createSignal<NewRoomErrors>({})
  createEffect(() => {
    const json = JSON.stringify(fields)
    try {
      sessionStorage.setItem(kept, json)
    } catch {
      // Too long or forbidden: then the page alone holds it.
    }
  })

  const [file, setFile] = createSignal<File>()
  const [asked, askAgain] = createSignal(0)
  // Each tab's source is one object for as long as it says the same, so that going back to a tab reads nothing anew.
  const sources = {
    paste: createMemo(() => pastedSource(fields.pasted, fields.rich, fields.picks.paste)),
    file: createMemo(() => fileSource(file(), fields.picks.file)),
    address: createMemo(() => {
      asked()
      return addressSource(fields.fetched, fields.picks.address)
    }),
  }
  const source = () => sources[fields.from]()
  const labels = () => readLabels(fields.labels)
  const reasons = () => readLabels(fields.reasons.replaceAll('|', ' '))

  function ownSheet(): RunSheet | undefined {
    const read = readSheet(fields.ownSheet ?? '')
    return 'sheet' in read ? read.sheet : undefined
  }
  const runSheet = () => (fields.ownSheet === undefined ? fields.sheet : ownSheet())

  /** What is missing, beside the fields. */
  function complain(): NewRoomErrors {
    const found: NewRoomErrors = {}
    if (!source()) found.source = words.textMissing
    if (!fields.name.trim()) found.name = words.yourNameMissing
    if (fields.isOwnCodebook && labels().length < 2) found.labels = words.ownTooFew
    if (fields.ownSheet !== undefined && !ownSheet()) found.sheet = sheetWords.wrong
    if (fields.isOwnCodebook && labels().length > 8) found.labels = words.ownTooMany
    if (reasons().length > REASONS) found.reasons = words.reasonsTooMany
    return found
  }

  function wish(article: { id: string; title: string }): MakeRoom {
    const title = titleOf(article.title).trim()
    return {
      name: fields.name.trim(),
      article: { id: article.id, ...(title && title !== article.title ? { title } : {}) },
      ...(fields.title.trim() ? { title: fields.title.trim() } : {}),
      ...(fields.motion.trim() ? { motion: { sentence: fields.motion.trim() } } : {}),
      ...(fields.isOwnCodebook ? { codebook: labels() } : {}),
      ...(runSheet() === FREE_READING.name ? {} : { runSheet: runSheet()! }),
      settings: { names: fields.names, ...(reasons().length ? { reasons: reasons() } : {}) },
    }
  }

  /** As it was typed over, unless that was another article's. */
  const titleOf = (own: string) => (fields.articleTitle?.of === own ? fields.articleTitle.to : own)

  return {
    fields,
    set,
    titleOf,
    /** A new source of its tab: what was picked in the last one is nothing in it. */
    giveFile(given: File) {
      batch(() => {
        setFile(given)
        set('file', { name: given.name, size: given.size })
        set('picks', 'file', undefined)
      })
    },
    giveText(pasted: string, rich?: string) {
      batch(() => {
        set({ pasted, rich })
        set('picks', 'paste', undefined)
      })
    },
    /** Fetches the typed address, also when it is the same again. */
    giveAddress() {
      batch(() => {
        set('fetched', fields.address.trim())
        set('picks', 'address', undefined)
        askAgain(times => times + 1)
      })
    },
    /** An address was typed and not asked for yet. */
    isAddressWaiting: () => fields.from === 'address' && fields.address.trim() !== fields.fetched,
    /** There is a name of a file whose bytes a reload has lost. */
    isFileForgotten: () => fields.file !== undefined && file() === undefined,
    errors,
    setErrors,
    source,
    labels,
    reasons,
    complain,
    wish,
    forget() {
      try {
        sessionStorage.removeItem(kept)
      } catch {
        // It was never kept.
      }
    },
  }
}
export type NewRoomForm = ReturnType<typeof createNewRoomForm>

export interface ReadLabel {
  key: string
  label: string
  description?: string
  examples?: string[]
}
/** As a room takes them. */
const ABOUT = { description: 300, example: 200, examples: 5 }

/**
 * One label a line → keys that are unique: the standard four keep theirs and their look. What stands after a bar is what the
 * label means, what after further bars its examples.
 */
export function readLabels(lines: string): ReadLabel[] {
  const taken = new Set<string>()
  return lines
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
    .map((line, at) => {
      const [label = '', description = '', ...examples] = line.split('|').map(part => part.trim())
      const plain = label
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 36)
      let key = plain || `label-${at + 1}`
      for (let n = at + 1; taken.has(key); n++) key = `${plain || 'label'}-${n}`
      taken.add(key)
      const given = examples.filter(Boolean).slice(0, ABOUT.examples)
      return {
        key,
        label: label.slice(0, 60),
        ...(description ? { description: description.slice(0, ABOUT.description) } : {}),
        ...(given.length ? { examples: given.map(example => example.slice(0, ABOUT.example)) } : {}),
      }
    })
}

function read(kept: string): Partial<NewRoomFields> {
  try {
    return JSON.parse(sessionStorage.getItem(kept) ?? '{}') as Partial<NewRoomFields>
  } catch {
    return {}
  }
}
