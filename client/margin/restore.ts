/** Unfolds an entry for everyone, and says how it went. */
import type { EntryTarget } from '../room/reading.ts'
import type { RoomView } from '../room/types.ts'
import { card as text } from '../text/card.ts'
import { toast } from '../ui/Toasts.tsx'

export async function restore(view: RoomView, target: EntryTarget): Promise<void> {
  const refusal = await view.moderate({ act: 'restore', target })
  toast(refusal?.detail ?? text.restored)
}
