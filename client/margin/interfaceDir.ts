/** Cards speak the interface's language, whichever way the article runs. */
export const interfaceDir = (): 'ltr' | 'rtl' => (document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr')
