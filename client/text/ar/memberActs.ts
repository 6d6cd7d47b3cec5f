/** What a moderator reads before a member’s part in the room is changed. The words load with the question. */
import type { memberActs as en } from '../en/memberActs.ts'
import { isolate } from '../isolate.ts'
import type { Shape } from '../shape.ts'

export const memberActs: Shape<typeof en> = {
  mute: {
    title: name => `إيقاف كتابة ${isolate(name)} مؤقتا؟`,
    detail: 'تستمر القراءة والتصويت، ولا كتابة حتى تسمح بها من جديد.',
  },
  unmute: {
    title: name => `السماح لـ ${isolate(name)} بالكتابة من جديد؟`,
    detail: 'تعود الكتابة من الآن بقدر ما تسمح به المرحلة.',
  },
  promote: {
    observer: {
      title: name => `السماح لـ ${isolate(name)} بالمشاركة؟`,
      detail: 'يصبح لهذا العضو أن يكتب ويصوت من الآن.',
    },
    participant: {
      title: name => `تعيين ${isolate(name)} مشرفا؟`,
      detail: 'يصبح لهذا العضو كل ما لك هنا: طي الكلام وإزالته، والإخراج من الغرفة، وإدارتها.',
    },
  },
  demote: {
    participant: {
      title: name => `قصر ${isolate(name)} على القراءة؟`,
      detail: 'لن يكتب هذا العضو ولن يصوت بعد ذلك. ويبقى ما كتبه وما صوت به.',
    },
    moderator: {
      title: name => `تحويل ${isolate(name)} إلى مشارك؟`,
      detail: 'لن يشرف هذا العضو بعد ذلك، ويكتب ويصوت كسائر الأعضاء.',
    },
  },
}
