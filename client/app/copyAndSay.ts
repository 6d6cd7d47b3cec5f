/** Copies, and says whether it worked. */
import { copyText } from '../room/copy.ts'
import { t } from '../text/catalogue.ts'
import { toast } from '../ui/Toasts.tsx'

export async function copyAndSay(text: string): Promise<void> {
  toast((await copyText(text)) ? t.copied : t.notCopied)
}
