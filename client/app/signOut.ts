/** The way out of all rooms of this browser: at once when nothing is lost by it, else after a question. */
import type { RoomView } from '../room/types.ts'
import { navigate } from '../ui/address.ts'
import { toast } from '../ui/Toasts.tsx'

/** Things written that are only on this device. */
export function onlyHere(view: RoomView): number {
  const saving = view.saving()
  return view.drafts().length + (view.notes()?.all().length ?? 0) + ('unsaved' in saving ? saving.unsaved : 0)
}

export function leaveFor(view: RoomView, ask: () => void): void {
  if (onlyHere(view)) ask()
  else void signOut(view)
}

export async function signOut(view: RoomView): Promise<void> {
  const refusal = await view.signOut()
  if (refusal) {
    toast(refusal.detail)
    return
  }
  try {
    sessionStorage.clear()
  } catch {
    // Then nothing was kept in it.
  }
  navigate('/')
}
