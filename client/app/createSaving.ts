/** A file of the transcript on its way to this device: how far it has come, what became of it, and a way to call it off. */
import { createSignal, onCleanup } from 'solid-js'
import type { Profile } from '../../shared/protocol/index.ts'
import { type ExportFormat, fetchExport, type Progress } from '../room/takeHome.ts'
import type { RoomView } from '../room/types.ts'
import { takeHome as text } from '../text/takeHome.ts'

export function createSaving(view: RoomView) {
  const [progress, setProgress] = createSignal<Progress>()
  const [said, setSaid] = createSignal<string>()
  const [refused, setRefused] = createSignal<string>()
  let going: AbortController | undefined
  const stop = () => going?.abort()
  onCleanup(stop)
  return {
    progress,
    said,
    refused,
    setRefused,
    stop,
    async save(wish: { format: ExportFormat; profile: Profile; bom?: boolean }): Promise<void> {
      going = new AbortController()
      setSaid()
      setRefused()
      setProgress({ come: 0 })
      const answer = await fetchExport(view.room().id, wish, { signal: going.signal, onProgress: setProgress })
      setProgress()
      if (!answer) return void setSaid(text.stopped)
      if (!answer.ok) return void setRefused(answer.problem.detail)
      hand(answer.value)
      setSaid(text.saved(answer.value.name))
    },
  }
}

/** Gives the file to the browser as a download. */
function hand({ file, name }: { file: Blob; name: string }): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken it by the next turn of its own.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
