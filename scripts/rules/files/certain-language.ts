/** The language that a piece of code is certainly in, by how it begins; nothing where that is not certain. */
export function certainLanguage(code: string): 'bash' | 'dockerfile' | 'yaml' | undefined {
  const [first = ''] = code.trimStart().split('\n', 1)
  if (
    /^(?:\$ |# )?(?:sudo )?(?:docker(?:-compose)?|apt(?:-get)?|systemctl|curl|mkdir) [^:]*$/.test(
      first,
    )
  )
    return OUTPUT.test(code) ? undefined : 'bash'
  if (FROM.test(code)) return 'dockerfile'
  if (/^services:\s*$/m.test(code) && /^(?:services|version|name|networks|volumes):/.test(first))
    return 'yaml'
  return undefined
}

/** Behind comments and arguments; “From here” is a sentence. */
const FROM =
  /^(?:[ \t]*(?:#[^\n]*|ARG \S[^\n]*)?\n)*(?:FROM|from)(?: --platform=\S+)? \S+(?: (?:AS|as) \S+)?[ \t]*(?:\n|$)/

/** A line that is no command but what one printed: JSON, or the head of a table. */
const OUTPUT = /^\s*(?:\[|\{|\[\{)\s*$|^[A-Z]{2,}(?: [A-Z]+)* {2,}[A-Z]{2,}/m
