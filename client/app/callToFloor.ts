/** What calls a member who has got the floor, where they asked for it: two notes, a short vibration. Both are off until chosen. */
import { choice } from '../ui/choices.ts'

export const sound = choice('sound', ['off', 'on'])
export const vibration = choice('vibration', ['off', 'on'])

export const canVibrate = () => typeof navigator.vibrate === 'function'
export const vibrate = () => canVibrate() && navigator.vibrate([120, 80, 120])

const NOTES = [587.33, 880]
const NOTE_S = 0.22

let speaker: AudioContext | undefined

/** A browser that lets no page sound before it was touched stays silent. */
export async function playNotes(): Promise<void> {
  try {
    speaker ??= new AudioContext()
    if (speaker.state === 'suspended') await speaker.resume()
    const volume = speaker.createGain()
    volume.connect(speaker.destination)
    for (const [at, pitch] of NOTES.entries()) play(speaker, volume, pitch, speaker.currentTime + at * NOTE_S)
  } catch {
    // No device for sound.
  }
}

function play(context: AudioContext, volume: GainNode, pitch: number, start: number): void {
  const note = context.createOscillator()
  note.frequency.value = pitch
  volume.gain.setValueAtTime(0.0001, start)
  volume.gain.exponentialRampToValueAtTime(0.2, start + 0.02)
  volume.gain.exponentialRampToValueAtTime(0.0001, start + NOTE_S)
  note.connect(volume)
  note.start(start)
  note.stop(start + NOTE_S)
}

export function callToFloor(): void {
  if (sound.get() === 'on') void playNotes()
  if (vibration.get() === 'on') vibrate()
}
