/**
 * A room being made: what was typed, what is wrong with it, and the wish it becomes. Every letter is kept for the tab, so
 * that a closed lid, a reload or a refusal loses nothing.
 */
import { createEffect, createMemo, createSignal } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { MakeRoom, TextSource } from '../../shared/protocol/index.ts'
import { pages } from '../text/pages.ts'

export interface NewRoomFields {
  from: 'paste' | 'file'
  pasted: string
  file?: { name: string; size: number; text: string } | undefined
  name: string
  title: string
  motion: string
  isOwnCodebook: boolean
  labels: string
  names: 'pseudonymous' | 'named'
}
export type NewRoomErrors = Partial<Record<'source' | 'name' | 'title' | 'motion' | 'labels' | 'whole', string>>

const EMPTY: NewRoomFields = {
  from: 'paste',
  pasted: '',
  name: '',
  title: '',
  motion: '',
  isOwnCodebook: false,
  labels: '',
  names: 'pseudonymous',
}
const KEPT = 'parley:new-room'
export const FILE_LIMIT = 1024 * 1024

export function createNewRoomForm() {
  const [fields, set] = createStore<NewRoomFields>({ ...EMPTY, ...read() })
  const [errors, setErrors] = createSignal<NewRoomErrors>({})
  createEffect(() => {
    const json = JSON.stringify(fields)
    try {
      sessionStorage.setItem(KEPT, json)
    } catch {
      // Too long or forbidden: then the page alone holds it.
    }
  })

  const text = () => (fields.from === 'paste' ? fields.pasted : (fields.file?.text ?? ''))
  const source = createMemo((): TextSource | undefined =>
    sourceOf(fields.from === 'file' ? fields.file?.name : undefined, text()),
  )
  const labels = () => readLabels(fields.labels)

  /** The wish, or undefined with the errors beside their fields. `article` is the previewed one, when it is of this text. */
  function wish(article: string | undefined): MakeRoom | undefined {
    const found: NewRoomErrors = {}
    const given = source()
    if (!given) found.source = pages.newRoom.textMissing
    if (!fields.name.trim()) found.name = pages.newRoom.yourNameMissing
    if (fields.isOwnCodebook && labels().length < 2) found.labels = pages.newRoom.ownTooFew
    if (fields.isOwnCodebook && labels().length > 8) found.labels = pages.newRoom.ownTooMany
    setErrors(found)
    if (Object.keys(found).length || !given) return undefined
    return {
      name: fields.name.trim(),
      article: article === undefined ? { source: given } : { id: article },
      ...(fields.title.trim() ? { title: fields.title.trim() } : {}),
      ...(fields.motion.trim() ? { motion: { sentence: fields.motion.trim() } } : {}),
      ...(fields.isOwnCodebook ? { codebook: labels() } : {}),
      settings: { names: fields.names },
    }
  }

  return {
    fields,
    set,
    errors,
    setErrors,
    source,
    labels,
    wish,
    forget() {
      try {
        sessionStorage.removeItem(KEPT)
      } catch {
        // It was never kept.
      }
    },
  }
}
export type NewRoomForm = ReturnType<typeof createNewRoomForm>

/** Markdown where the name or the text says so: a pasted text with a headline is one. */
export function sourceOf(file: string | undefined, text: string): TextSource | undefined {
  if (!text.trim()) return undefined
  if (file === undefined) return { kind: 'markdown', text }
  const title = file
    .replace(/\.[^.]+$/, '')
    .replace(/[-_]+/g, ' ')
    .trim()
  const isMarkdown = /\.(md|markdown)$/i.test(file)
  const hasHeadline = isMarkdown && /^\s{0,3}#{1,6}\s/m.test(text)
  return { kind: isMarkdown ? 'markdown' : 'text', text, ...(title && !hasHeadline ? { title } : {}) }
}

/** One label a line → keys that are unique: the standard four keep theirs and their look. */
export function readLabels(lines: string): { key: string; label: string }[] {
  const taken = new Set<string>()
  return lines
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
    .map((label, at) => {
      const plain = label
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 36)
      let key = plain || `label-${at + 1}`
      while (taken.has(key)) key = `${plain || 'label'}-${at + 1}`
      taken.add(key)
      return { key, label: label.slice(0, 60) }
    })
}

function read(): Partial<NewRoomFields> {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT) ?? '{}') as Partial<NewRoomFields>
  } catch {
    return {}
  }
}
