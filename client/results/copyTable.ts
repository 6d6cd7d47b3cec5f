/** Copies a table, and says whether it worked. */
import { copyText } from '../room/copy.ts'
import { copying } from '../text/copying.ts'
import { toast } from '../ui/Toasts.tsx'

export const copyTable = (csv: string) =>
  void copyText(csv).then(isDone => toast(isDone ? copying.copied : copying.notCopied))
