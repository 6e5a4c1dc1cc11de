import { lineEnd, matchAt, skipBlanks } from '../scan.ts'

/** What the prompts of a text say about its lines. */
export interface Prompts {
  /** Some line begins with a prompt that only a terminal shows: lines without are output. */
  readonly shown: boolean
  /** `# docker ps` is a command of root's and no comment. */
  readonly root: boolean
  /** `$docker ps` is a command behind a prompt: no variable is called so. */
  readonly glued: boolean
}

/** Look at how the lines of a text begin. */
export function promptsOf(text: string): Prompts {
  let shown = false
  let comments = false
  let bare = false
  const glued = !ASSIGNED.test(text)
  for (let start = 0; start < text.length; start = lineEnd(text, start) + 1) {
    const at = skipBlanks(text, start)
    if (text[at] === '#') comments ||= matchAt(ROOT_PROMPT, text, at) > 0
    else if (shownPromptLength(text, at, glued) > 0) shown = true
    else if (text.startsWith('docker', at) || text.startsWith('sudo', at)) bare = true
  }
  // A text that has commands without a mark uses `#` for comments: `# docker run starts a container`.
  return { shown, root: comments && !bare && !shown, glued }
}

/** Length of the prompt at the beginning of a line; 0 for none. */
export function promptLength(prompts: Prompts, text: string, at: number): number {
  return (
    shownPromptLength(text, at, prompts.glued) ||
    (prompts.root ? matchAt(ROOT_PROMPT, text, at) : 0) ||
    (prompts.shown ? 0 : morePromptLength(text, at))
  )
}

/**
 * Length of a prompt that only a terminal shows; 0 for none.
 *
 * @param glued Whether `$docker` is taken for one: it is no variable of the text.
 */
export function shownPromptLength(text: string, at: number, glued = true): number {
  return matchAt(PROMPT, text, at) || (glued ? matchAt(GLUED_PROMPT, text, at) : 0)
}

/** Length of the mark before a further line of a command; 0 for none. */
export function morePromptLength(text: string, at: number): number {
  return matchAt(MORE_PROMPT, text, at)
}

/** `$ `, `bash-3.2$ `, `user@host:~$ `, `user@Mac ~ % `, `[root@host ~]# `, `PS C:\> `, `C:\> ` */
const PROMPT =
  /(?:[\w.-]{0,20}\$|%|[\w.-]{1,40}@[\w.-]{1,60}(?::[^\s#$]{0,80}|[ ][~\/][^\s#$%]{0,80})?[ ]?[#$%]|\[[\w.-]{1,40}@[^\]\n]{1,80}\][#$]|PS(?:[ ][^>\n]{0,80})?>|[A-Z]:\\[^>\n]{0,80}>)[ \t]+(?=\S)/y

/** `$docker ps`, `$sudo docker ps`, without the blank that belongs behind the prompt. */
const GLUED_PROMPT = /\$(?=(?:sudo[ ]+)?docker(?:-compose)?[ ][a-z-])/y

const ASSIGNED = /\b(?:docker|sudo)=/

const ROOT_PROMPT = /#[ \t]+(?=(?:sudo[ ]+)?docker(?:-compose)?[ ])/y

/** In a shown session, the mark before each further line of a command. */
const MORE_PROMPT = />[ \t]+/y
