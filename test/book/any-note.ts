import fc from 'fast-check'

/** Words of no language, so that no rule has a better one. */
const word = fc.stringMatching(/^[qx][a-z]{3,7}[qx]$/)
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '))
const mark = (open: string, close = open) => words.map((text) => `${open}${text}${close}`)

const phrase = fc.oneof(
  words, mark('**'), mark('*'), mark('`'), mark('~~'), mark('<kbd>', '</kbd>'), mark('<b>', '</b>'), mark('<sub>', '</sub>'),
  mark('[', '](https://example.org/)'), mark('[', '][ref]'), mark('[', '](#somewhere)'), mark('![', '](https://example.org/a.png)'),
  mark('![', '](beside.png)'), mark('<', '>'), mark('<span class="a">', '</span>'), mark('\\*'), mark(':'), mark('“', '”'),
  words.map((text) => `${text}<br>`), words.map((text) => `${text}[^1]`), mark('<a href="https://example.org/">', '</a>'), mark('|'),
) // prettier-ignore
const sentence = fc.array(phrase, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '))
const lines = (lead: string) =>
  fc
    .array(sentence, { minLength: 1, maxLength: 4 })
    .map((all) => all.map((one) => lead + one).join('\n'))
const wrapped = (open: string, close: string) => sentence.map((text) => open + text + close)

const block = fc.oneof(
  sentence, lines('- '), lines('1. '), lines('> '), lines('- [x] '), lines('\t'), lines('  - '),
  lines('- a\n  - '), wrapped('# ', ''), wrapped('## ', ' ##'), wrapped('### ', ''), wrapped('', '\n==='), wrapped('', '\n---'),
  words.map((text) => `\`\`\`bash\n${text}\n\`\`\``), words.map((text) => `~~~\n${text}`), words.map((text) => `    ${text}`),
  wrapped('<details>\n<summary>', '</summary>\n\ninside\n\n</details>'), wrapped('<div align="center">\n', '\n</div>'),
  wrapped('<details><summary>\n', '\n</summary><br>\ninside</b></details>'), wrapped('<p>', '</p>'), wrapped('<h2>', '</h2>'), wrapped('<ul>\n  <li>', '</li>\n  <li>x</li>\n</ul>'),
  fc.tuple(words, words, words).map(([a, b, c]) => `| ${a} | ${b} |\n| --- | --- |\n| ${c} | |`),
  fc.tuple(words, words, words).map(([a, b, c]) => `<table><tr><td>${a}</td></tr>\n<tr><td>${b}</td><td>\n${c}</td></tr></table>`),
  wrapped('{% hint style="info" %}\n', '\n{% endhint %}'), wrapped('{% hint %}\n<p>\n', '</p>\n- a\n{% endhint %}'),
  words.map((text) => `[^1]: ${text}`), words.map((text) => `> [!NOTE]\n> ${text}`), words.map((text) => `<pre>${text}</pre>`),
  wrapped(':::note\n', '\n:::'), wrapped('::: tip Title\n\n', '\n\n:::'), wrapped('> > - ', ''), wrapped('1) ', '\n   continued'),
  wrapped('- one\n\n  ', '\n\n      code'), wrapped('🚢 ', ' 🐳'), wrapped('<details open>\n\n- ', '\n\n</details>'),
  wrapped('<!-- NOT SHOWN -->\n', ''), wrapped('<blockquote>', '</blockquote>'), wrapped('<img src="a.png" alt="x"> ', ''),
  fc.tuple(words, words).map(([a, b]) => `${a}\n: ${b}`), fc.tuple(words, words).map(([a, b]) => `|${a}|${b}|\n|:-|-:|\n|\`${b}\`|**${a}**|`),
  fc.tuple(words, words).map(([a, b]) => `- ${a}\n\t- ${b}\n\t\t- ${a}`), words.map((text) => `> [!CAUTION]\n> - ${text}`),
  fc.constantFrom('[ref]: https://example.org/', '***', '<hr>', '<br>', '🚢', '&amp;'),
) // prettier-ignore

/** A note made of all that Markdown and its dialects have, in any order. */
export const anyNote = fc
  .tuple(fc.array(block, { minLength: 1, maxLength: 12 }), fc.constantFrom('\n\n', '\n', '\n\n\n'))
  .map(([blocks, gap]) => `${blocks.join(gap)}\n`)
  .chain((text) => fc.constantFrom(text, `---\ntitle: A\ntags: [b]\n---\n\n${text}`))

/** The words of a note that a reader must find. */
export const wordsOfNote = (text: string): string[] =>
  text.match(/(?<![a-z])[qx][a-z]{3,7}[qx](?![a-z])/g) ?? []
