/** A drawing that either has a name for assistive technology or is silent because its words stand beside it. */
export const named = (name: string | undefined) =>
  name ? ({ role: 'img', 'aria-label': name, title: name } as const) : ({ 'aria-hidden': 'true' } as const)
