/** A text without the control characters that it may hold, line feeds among them: a terminal would obey them. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ')
}
