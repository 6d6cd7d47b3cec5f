/** What is said after something was to be copied. The words load with what copies. */
import type { copying as en } from '../en/copying.ts'
import type { Shape } from '../shape.ts'

export const copying: Shape<typeof en> = {
  copied: 'تم النسخ.',
  notCopied: 'النسخ غير مسموح هنا. يمكنك تحديد الكلمات ونسخها يدويا.',
}
