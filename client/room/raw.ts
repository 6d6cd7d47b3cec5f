import { $RAW } from 'solid-js/store'

/** What is made of plain values alone: the store need not look through it for what it has wrapped itself, which costs more than all else. */
export const raw = <T extends object>(value: T): T => Object.defineProperty(value, $RAW, { value })
