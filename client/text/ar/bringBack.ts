/** The words of bringing a room back from its bundle, and of its members’ seats. */
import type { bringBack as en } from '../en/bringBack.ts'
import { isolate } from '../isolate.ts'
import type { Shape } from '../shape.ts'

export const bringBack: Shape<typeof en> = {
  title: 'إعادة غرفة',
  hint: 'من الحزمة (ZIP) التي حفظها أحد المشرفين: النصوص والكلمات والاستطلاعات والسجل كما كانت. تأخذ أنت مقعد المالك، وتنشئ لكل من الآخرين رمزا من قائمة الأعضاء.',
  choose: 'الحزمة',
  working: 'جار إعادة الغرفة…',
  drawSeat: 'إنشاء رمز لهذا المقعد',
  seat: code => `الرمز الشخصي لهذا المقعد، ولا يظهر إلا الآن: ${isolate(code)}`,
}
