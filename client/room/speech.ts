/**
 * The text read aloud by the browser, sentence by sentence: each is one utterance, so that the one that is being read is
 * known, whatever the voice tells. What is read goes no further than the browser's own voices.
 */
import { createSignal, onCleanup } from 'solid-js'
import type { Reading } from './reading.ts'
import type { RoomView } from './types.ts'

export type Speaking = 'reading' | 'paused'

/** Undefined where the browser cannot speak. */
export const canSpeak = () => 'speechSynthesis' in window && 'SpeechSynthesisUtterance' in window

/** `failed`: the browser would not speak, for want of a voice for instance. */
export function createSpeech(view: RoomView, reading: Reading, failed: () => void) {
  const [state, setState] = createSignal<Speaking>()
  /** Of an utterance that was stopped, whatever it still tells is not listened to. */
  let turn = 0

  function say(index: number): void {
    const article = view.article()
    const sentence = article.sentences[index]
    if (!sentence) return stop()
    const mine = ++turn
    const utterance = new SpeechSynthesisUtterance(article.text.slice(sentence.start, sentence.end))
    utterance.lang = article.lang
    const voice = voiceFor(article.lang)
    if (voice) utterance.voice = voice
    utterance.onend = () => mine === turn && say(index + 1)
    utterance.onerror = () => {
      if (mine !== turn) return
      stop()
      failed()
    }
    speechSynthesis.cancel()
    reading.setSpoken(index)
    reading.goTo(index)
    reading.bringIntoView(sentence)
    setState('reading')
    speechSynthesis.speak(utterance)
  }
  function stop(): void {
    turn++
    speechSynthesis.cancel()
    reading.setSpoken(undefined)
    setState(undefined)
  }
  /** Stopped and begun again with its sentence: not every browser goes on after a pause of its own. */
  function pause(): void {
    turn++
    speechSynthesis.cancel()
    setState('paused')
  }
  const at = () => reading.spoken() ?? reading.sentence() ?? 0
  addEventListener('pagehide', stop)
  onCleanup(() => {
    removeEventListener('pagehide', stop)
    stop()
  })
  return {
    state,
    stop,
    /** Begins at the sentence one is at, pauses, or goes on with the sentence that was interrupted. */
    toggle: () => (state() === 'reading' ? pause() : say(at())),
    step: (by: 1 | -1) => say(Math.max(0, at() + by)),
  }
}
export type Speech = ReturnType<typeof createSpeech>

/** One that runs on this device and speaks the article's language, its region too where there is one. */
function voiceFor(lang: string): SpeechSynthesisVoice | undefined {
  const wanted = lang.toLowerCase()
  const voices = speechSynthesis
    .getVoices()
    .filter(voice => voice.localService && voice.lang.toLowerCase().startsWith(wanted.split('-')[0]!))
  return voices.find(voice => voice.lang.toLowerCase().replace('_', '-') === wanted) ?? voices[0]
}
