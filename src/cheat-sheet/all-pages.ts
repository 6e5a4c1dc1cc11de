/**
 * <all-pages>: makes the filter look through all pages of a sheet that is split, as soon as somebody begins to look for something.
 *
 * The pages themselves are what is read: nothing else has to be made, loaded and kept in step with them, and a command that was
 * found looks as it does on its page.
 */
import { supplyCommands } from './commands.ts'
import { addFieldsFor } from './rare-fields.ts'
import { findableOf } from './row-text.ts'
import { bringRow, the, theSheet } from './sheet.ts'

class AllPages extends HTMLElement {
  readonly #count = the('.count')
  #isRead = false

  connectedCallback(): void {
    addFieldsFor(document)
    bringRow(theSheet().groups) // What is kept for fields that came just now.
    const form = the('command-filter form')
    for (const event of ['focusin', 'input']) form.addEventListener(event, () => this.#read())
    if (location.search !== '') this.#read()
    void this.#goToEntry()
  }

  #read(): void {
    if (this.#isRead) return
    this.#isRead = true
    const before = this.#count.textContent
    const onPage = (read: number, of: number): void => {
      this.#count.textContent = read === of ? before : `${read} of ${of} pages read`
    }
    this.#addresses()
      .then((addresses) => readCommands(addresses, onPage))
      .catch(() => {
        this.#isRead = false // The next key tries again.
        this.#count.textContent = 'The commands could not be loaded.'
      })
  }

  /** An entry can be asked for at any page of the sheet, which may have been split since: one comes to where it is. */
  async #goToEntry(): Promise<void> {
    const id = decodeURIComponent(location.hash.slice(1))
    if (id === '' || document.getElementById(id)) return

    const [group = ''] = id.split('-')
    const likely = (address: string): number => (address.includes(`/${group}/`) ? 0 : 1)
    const addresses = await this.#addresses()
    for (const address of addresses.toSorted((a, b) => likely(a) - likely(b)))
      if ((await load(address)).getElementById(id)) return location.replace(`${address}#${id}`)
  }

  /** Of the pages, in the order of the sheet. */
  async #addresses(): Promise<readonly string[]> {
    const links = (await load(this.dataset['index'] ?? '')).querySelectorAll('.sheet-pages a')
    return [...links].map((link) => new URL(link.getAttribute('href') ?? '', location.href).href)
  }
}

async function readCommands(
  addresses: readonly string[],
  onPage: (read: number, of: number) => void,
): Promise<void> {
  let read = 0
  const pages = await Promise.all(
    addresses.map(async (address) => {
      const rows = rowsOf(await load(address))
      const findables = rows.map(findableOf)
      onPage(++read, addresses.length)
      return { rows, findables }
    }),
  )
  const rows = pages.flatMap((page) => page.rows)
  supplyCommands({
    findables: pages.flatMap((page) => page.findables),
    areHere: false,
    rowOf(number) {
      const row = rows[number]
      if (!row) return undefined
      addFieldsFor(row)
      bringRow(row)
      return row
    },
  })
}

/** Without their ids: the page that the reader sees may have the same row, and an address leads to one place. */
function rowsOf(page: Document): readonly HTMLElement[] {
  const rows = [...page.querySelectorAll<HTMLElement>('.command')]
  for (const row of rows) row.removeAttribute('id')
  return rows
}

/** Not by `fetch`: of a text that a script makes a page of, the site's policy wants to know who wrote it. */
function load(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.responseType = 'document'
    request.open('GET', address)
    request.onloadend = () => {
      const page: unknown = request.response
      if (request.status === 200 && page instanceof Document) resolve(page)
      else reject(new Error(`${address} could not be loaded.`))
    }
    request.send()
  })
}

customElements.define('all-pages', AllPages)
