/** What is said where an objection first restates: to who objects, to who is restated, and to all others. */
import type { words as en } from '../en/restating.ts'
import { isolate } from '../isolate.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

const length = (seconds: number) =>
  seconds % 60 === 0
    ? n(seconds / 60, {
        one: 'دقيقة واحدة',
        two: 'دقيقتان',
        few: '# دقائق',
        many: '# دقيقة',
        other: '# دقيقة',
      })
    : n(seconds, {
        one: 'ثانية واحدة',
        two: 'ثانيتان',
        few: '# ثوان',
        many: '# ثانية',
        other: '# ثانية',
      })

export const words: Shape<typeof en> = {
  first: (name, seconds) =>
    `قبل أن تعترض، أعد بكلماتك ما يقوله ${isolate(name)}. والجواب من ${isolate(name)}: «منصف» أو «ليس بعد». وإذا مرت ${length(seconds)} دون جواب، فلك أن تعترض.`,
  firstOwn: 'قبل أن تعترض على كلماتك، قلها بكلمات أخرى.',
  prompt: name => `ما يقوله ${isolate(name)}، بكلماتك…`,
  anewPrompt: 'صياغة جديدة…',
  restate: 'إعادة صياغة',
  anew: 'صياغة من جديد',
  waits: name => `إعادة صياغتك تنتظر جواب ${isolate(name)}. يمكنك كتابة اعتراضك في هذه الأثناء.`,
  notYetSend: name => `لم يصف ${isolate(name)} إعادة صياغتك بأنها منصفة بعد.`,
  fair: name => `إعادة صياغتك منصفة عند ${isolate(name)}. لك الآن أن تعترض.`,
  passed: name => `لم يصل جواب ${isolate(name)} في الوقت المحدد. لك الآن أن تعترض.`,
  notYet: name => `جواب ${isolate(name)}: ليس بعد. أعد الصياغة من جديد.`,
  left: 'الوقت المتبقي للجواب',
  said: {
    waiting: name => `في انتظار جواب ${isolate(name)}`,
    fair: name => `منصفة عند ${isolate(name)}`,
    'not-yet': name => `جواب ${isolate(name)}: ليس بعد`,
    passed: name => `لم يصل جواب ${isolate(name)} في الوقت المحدد`,
  },
  isItFair: 'هل هذا ما تقوله؟',
  sayFair: 'منصف',
  sayNotYet: 'ليس بعد',
  asked: name => `أعاد ${isolate(name)} صياغة ما قلت. هل هي منصفة؟`,
  show: 'عرضها',
}
