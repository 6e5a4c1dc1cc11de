/**
 * What code looks like in the middle of a sentence, as sticky patterns.
 *
 * None of them may look far ahead and fail: each is tried at the beginning of every word, so a line of a megabyte must
 * not be read once for each of its words.
 */

const PLACEHOLDER = String.raw`<:?[A-Za-z][\w :./|-]{0,60}>`
const BRACED = String.raw`\{[^{}\n]{1,60}\}`
const BRACKETED = String.raw`\[[^\]\s][^\]\n]{0,60}\]`
const ONE_PATH = String.raw`(?:~|\.{1,2})?(?:\/\.?[\w@*-]+(?:\.[\w@*-]+)*)+\/?`
const PATH = String.raw`${ONE_PATH}(?::${ONE_PATH}(?::r[ow]\b)?)?`
const FILE = String.raw`[A-Za-z0-9_][\w-]*(?:\.[\w-]+)*\.(?:ya?ml|json|tar|pem|crt|key|service|sock|conf|env)\b(?!\.\w)`
const IMAGE = String.raw`[a-z][a-z0-9]{0,60}(?:[._/-][a-z0-9]{1,60}){0,6}:(?:latest\b|\d\w*(?:[.-]\w+)*)`
const SNAKE = String.raw`[a-z][a-z0-9]*(?:_[a-z0-9]+)+`
const FLAG = String.raw`--?[A-Za-z][\w-]*`
/** A word that may be the value of the flag before it, and is not the sentence going on. */
const VALUE = String.raw`(?!(?:a|an|and|as|at|by|boolean|command|flag|for|from|if|in|into|is|long|of|on|option|or|short|the|to|when|with)\b)[a-z0-9][\w./:-]*`

/** One argument behind a command, the blank before it included. */
export const commandArguments = new RegExp(
  [
    String.raw` +${FLAG} ${VALUE}(?= +(?:\.\.\.|--?[A-Za-z]|<))`, // --driver bridge ...
    String.raw` +${FLAG}(?:=(?:'[^'\n]{0,60}'|"[^"\n]{0,60}"|[^\s,;()'"]*[\w}>/]))?(?![\w-])`,
    String.raw` +(?:${PLACEHOLDER}|${BRACED}|${BRACKETED})(?:[.:/=](?:${PLACEHOLDER}|${BRACED}|\w+))*`,
    String.raw` +"[^"\n]{1,60}"`,
    String.raw` +'\{\{[^'\n]{1,60}\}\}'`,
    String.raw` +${FILE}`,
    String.raw` +${IMAGE}`,
    String.raw` +\$\([^()\n]{1,120}\)`, // $(docker ps -aq)
    String.raw` +\d+:\d+(?:\/[a-z]+)?\b`, // 8080:80
    String.raw` +${SNAKE}\b(?![:=])`, // container_name
    String.raw` +[A-Z]+(?:_[A-Z]+)+\b`, // VOLUME_NAME
    String.raw` +\.\.\.`,
  ].join('|'),
  'y',
)

const CODE_PATTERNS: readonly RegExp[] = [
  // "Ex: docker run …", "Ex. STOPSIGNAL SIGTERM.", "ex: --constraint …: run on nodes …": what follows is the example, up
  // to a colon or the end of the line, but for its full stop.
  /(?<=\b[Ee]x[:.] )(?:docker|[A-Z]{2,}|--)\S* [^\n]*?(?=: |\.?$)/y,
  // "the --driver overlay option"
  new RegExp(String.raw`${FLAG} ${VALUE}(?= (?:flag|option)s?\b)`, 'y'),
  new RegExp(
    String.raw`${FLAG}(?:=(?:'[^'\n]{0,60}'|"[^"\n]{0,60}"|${PLACEHOLDER}|${BRACED}|[^\s,;()'"]*[\w}>/]))?(?![\w-])`,
    'y',
  ),
  new RegExp(String.raw`${PLACEHOLDER}(?:[.:/=](?:${PLACEHOLDER}|\w+))*`, 'y'),
  /\{\{[^{}\n]{1,60}\}\}/y,
  // {no|on-failure|always}, {NAME}
  /\{(?:[\w.:-]{1,60}(?:\|[\w.:-]{1,60}){1,9}|[A-Z][A-Z0-9_]{0,60})\}/y,
  /(?:tcp|unix|fd|ssh|npipe):\/\/[^\s,;()'"]*[\w/]/y,
  new RegExp(PATH, 'y'), // /etc/docker/daemon.json, ~/.docker
  new RegExp(FILE, 'y'),
  new RegExp(IMAGE, 'y'), // flat:latest
  new RegExp(
    String.raw`[A-Z][A-Z0-9]*_(?:[A-Z0-9]+_)*${PLACEHOLDER}(?:=(?:${PLACEHOLDER}|\w+))?`,
    'y',
  ), // REGISTRY_<NAME>=<VALUE>
  /[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?::[A-Z][A-Z0-9_]*)*(?:=[\w./:-]*\w)?(?!\w)/y, // DOCKER_CONTENT_TRUST=1, HOST_PORT:CONTAINER_PORT
  /[A-Z][A-Z0-9]+_(?!\w)/y, // REGISTRY_, of which variables are made
  new RegExp(String.raw`${SNAKE}(?:[.:]\w+)*(?!\w)`, 'y'), // net_bind_service, host_path:container_path
  /[a-z_]+(?:\.[a-z_]+)+ ?[=!]= ?\w+/y, // node.role == worker
  /[a-z_]+(?:\.[a-z_]+){2,}(?!\w)/y, // deploy.resources.limits
  /:r[ow]\b/y, // the :ro suffix
  /\$[A-Z_]+\b/y,
]

/** Code in the middle of a sentence: the first of the patterns that fits. As one pattern, so that most words are refused at once. */
export const codeInProse = new RegExp(CODE_PATTERNS.map(({ source }) => source).join('|'), 'y')
