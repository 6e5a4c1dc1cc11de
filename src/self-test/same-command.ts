import { PLACEHOLDER } from '../code/marks.ts'

/**
 * Whether somebody typed a command as it is written in one of its forms, with anything in the place of a placeholder.
 *
 * Yes is certain. No is not: flags may stand in another order, and there may be another way to do it.
 */
export function isSameCommand(typed: string, forms: readonly string[]): boolean {
  const words = inOneLine(typed).replace(/^[$#] /, '')
  return forms.some((form) => patternOf(inOneLine(form)).test(words))
}

function patternOf(form: string): RegExp {
  const fixed = form.split(new RegExp(PLACEHOLDER)).map(literally)
  return new RegExp(`^${fixed.join(VALUE)}$`)
}

/** A word, or several in quotes. */
const VALUE = String.raw`(?:"[^"]*"|'[^']*'|[^\s"']+)`

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)
}

function inOneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}
