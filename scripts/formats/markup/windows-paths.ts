/**
 * Where a backslash parts the names of what is certainly a path of Windows, and Markdown would take it for a mark of its own:
 * `C:\Users\me\.docker`, `%cd%\.app`, `.\src\.env`.
 *
 * Before `_`, a bracket and others an export may have put it, and in `C:\\Users` its author wrote what is shown.
 */
export function lostSeparators(text: string): number[] {
  if (!text.includes('\\')) return []
  return [...text.matchAll(PATH)].flatMap(({ index, 0: path }) =>
    path.includes('\\\\') ? [] : [...path.matchAll(SEPARATOR)].map(({ index: at }) => index + at),
  )
}

/** Behind a drive, a variable of the command prompt, or the dot of this folder and a name. */
const PATH =
  /(?<![\w\\%./:])(?:[A-Za-z]:(?=\\)|%[A-Za-z]\w{0,40}%(?=\\)|\.(?=\\[\w.-]+\\))[^\s`"'|<>*?]+/g

/** Before a name that begins with a dot, a scope of packages, or a variable. */
const SEPARATOR = /\\(?=\.\w|@\w|%\w|\$\w)/g
