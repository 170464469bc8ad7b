/** How big things may get. A phone on a slow network and a cold container pay for every byte. */
const kilobyte = 1000

/** First file of an `api-*` function: what every one stands on, and a little for each operation. */
export function functionCeiling(operations: number): number {
  return 304 * kilobyte + 2.5 * kilobyte * operations
}

/** The file with the library for spreadsheets, loaded only by whoever takes a list. */
export const spreadsheetCeiling = 140 * kilobyte

/** An `http-*` function also carries Hono, serverless-http, what draws a code, and every contract, for the API document. */
export const httpCeiling = 520 * kilobyte

/** WeChat refuses a main package of 2 MB; half of it is kept for what will come. */
export const mainPackageCeiling = 1000 * kilobyte
export const subpackageCeiling = 400 * kilobyte

export function kilobytes(bytes: number): string {
  return `${(bytes / kilobyte).toFixed(1)} kB`
}
