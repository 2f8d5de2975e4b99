/** The worker of a page starts no threads of Node. */
export async function parseElsewhere(): Promise<never> {
  throw new TypeError('There are no threads of Node in a browser.')
}
