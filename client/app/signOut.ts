/** The way out of all rooms of this browser: at once when nothing is lost by it, else after a question. */
import type { RoomView } from '../room/types.ts'
import { toast } from '../ui/Toasts.tsx'

/** Things written that are only on this device. */
export function onlyHere(view: RoomView): number {
  const saving = view.saving()
  return view.drafts().length + ('unsaved' in saving ? saving.unsaved : 0)
}

export function leaveFor(view: RoomView, navigate: (to: string) => void, ask: () => void): void {
  if (onlyHere(view)) ask()
  else void signOut(view, navigate)
}

export async function signOut(view: RoomView, navigate: (to: string) => void): Promise<void> {
  const refusal = await view.signOut()
  if (refusal) return toast(refusal.detail)
  try {
    sessionStorage.clear()
  } catch {
    // Then nothing was kept in it.
  }
  navigate('/')
}
