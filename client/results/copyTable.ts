/** Copies a table, and says whether it worked. */
import { copyText } from '../room/copy.ts'
import { t } from '../text/catalogue.ts'
import { toast } from '../ui/Toasts.tsx'

export const copyTable = (csv: string) => void copyText(csv).then(isDone => toast(isDone ? t.copied : t.notCopied))
