/**
 * Whether a piece of code is written to be filled in: `<IMAGE>`, `{a|b}`, `[AS STAGE]`, `[host]:[container]`, `...`, or a template's `{{ }}`, `%%IMAGE%%` and `@IMAGE@`.
 *
 * No parser of files can read it, and it is not wrong.
 */
export function isSynopsis(code: string): boolean {
  return SYNOPSIS.test(code)
}

const SYNOPSIS =
  /<[A-Za-z][\w .-]{0,60}>|\{\{|\{[^{}"\n]{0,200}\|[^{}"\n]{0,200}\}|\[[:A-Z_ ]{2,60}\]|\[[A-Za-z][\w -]{0,60}\][:/]\[[A-Za-z]|\{[A-Za-z][\w -]{0,60}\}[:/]\{[A-Za-z]|\.\.\.|…|\[options\]|%%\w{1,60}%%|@[A-Z_]{2,60}@/

/** No file of a note is longer; beyond, the parsers of others may take more than linear time. */
export const LONGEST_FILE = 60_000
