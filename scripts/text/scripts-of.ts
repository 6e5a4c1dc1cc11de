/** How many letters a text has in the Latin script and in others, and how many words they make. */
export interface Scripts {
  readonly latinLetters: number
  readonly otherLetters: number
  /** Of scripts that write without blanks two letters count as a word: 容器 is “container”. */
  readonly otherWords: number
}

export function scriptsOf(text: string): Scripts {
  let [latinLetters, otherLetters, otherWords] = [0, 0, 0]
  for (const [run] of text.matchAll(RUN)) {
    if (LATIN.test(run)) latinLetters += run.length
    else {
      otherLetters += run.length
      otherWords += WITHOUT_BLANKS.test(run) ? Math.ceil(run.length / 2) : 1
    }
  }
  return { latinLetters, otherLetters, otherWords }
}

/** Letters of one kind: in “docker镜像” there are two runs. */
const RUN = /\p{Script=Latin}+|(?:(?!\p{Script=Latin})\p{L})+/gu
const LATIN = /^\p{Script=Latin}/u
const WITHOUT_BLANKS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
