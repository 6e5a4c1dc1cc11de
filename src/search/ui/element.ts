/** An element with a class and what is in it; strings become text, never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  if (className !== '') made.className = className
  made.append(...children)
  return made
}

/** A link with a class and what is in it. */
export function anchor(
  className: string,
  href: string,
  ...children: readonly (Node | string)[]
): HTMLAnchorElement {
  const made = element('a', className, ...children)
  made.href = href
  return made
}

/** A button with a class and what is in it. */
export function button(
  className: string,
  ...children: readonly (Node | string)[]
): HTMLButtonElement {
  const made = element('button', className, ...children)
  made.type = 'button'
  return made
}
