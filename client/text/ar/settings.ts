/** The words of the settings. They load with them. */
import type { settings as en } from '../en/settings.ts'
import type { Shape } from '../shape.ts'

export const settings: Shape<typeof en> = {
  title: 'الإعدادات',
  kept: 'محفوظة في هذا المتصفح وحده.',
  look: 'المظهر',
  language: 'اللغة',
  languageHint: 'لغة Parley نفسه؛ أما ما يكتبه الناس فيبقى كما هو. تفتح الصفحة من جديد.',
  theme: 'الألوان',
  themes: { system: 'كالجهاز', light: 'فاتحة', dark: 'داكنة' },
  contrast: 'التباين',
  contrasts: { system: 'كالجهاز', normal: 'عادي', more: 'عال' },
  motion: 'الحركة',
  motions: { system: 'كالجهاز', less: 'بلا حركة' },
  reading: 'القراءة',
  size: 'حجم النص',
  sizes: { small: 'صغير', medium: 'متوسط', large: 'كبير', largest: 'الأكبر' },
  spacing: 'المسافة بين السطور والحروف',
  spacings: { normal: 'عادية', wide: 'واسعة', widest: 'الأوسع' },
  face: 'الخط',
  faces: { serif: 'بزوائد', sans: 'بلا زوائد', dyslexic: 'OpenDyslexic' },
  faceHint: 'خط OpenDyslexic يثقل أسفل الحروف اللاتينية، فيصعب الخلط بينها.',
  sample: 'الجملة هي أصغر ما يمكن وضع علامة عليه.',
  calm: 'قراءة هادئة',
  calmHint: 'تخفي خطوط الآخرين تحت النص، وتبقى الأعداد بجانبه.',
  turn: 'حين تكون الكلمة لي',
  sound: 'تشغيل نغمتين',
  vibration: 'اهتزاز الجهاز',
  soundTry: 'استماع',
}
