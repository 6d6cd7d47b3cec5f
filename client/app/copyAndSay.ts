/** Copies, and says whether it worked. */
import { copyText } from '../room/copy.ts'
import { copying } from '../text/copying.ts'
import { toast } from '../ui/Toasts.tsx'

export async function copyAndSay(text: string): Promise<void> {
  toast((await copyText(text)) ? copying.copied : copying.notCopied)
}
