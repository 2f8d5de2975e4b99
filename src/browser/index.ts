/*
 * `kehoach/browser`: reads every format in a page, in a Web Worker. No module of Node is loaded from here, and the readers and what
 * looks into documents only by the worker; `kehoach/core` has them for the page itself.
 */
export { locate, type Place } from '../model/locate.ts'
export type { PlanDocument } from '../model/plan-document.ts'
export type { OnProgress, Progress } from '../progress.ts'
export {
  defaultLimits,
  ReadError,
  type ReadErrorCode,
  type ReadLimits,
  readErrorCodes,
} from '../read/read-error.ts'
export type { Content } from '../read/receive.ts'
export { type BrowserInput, type BrowserOptions, closeWorkers, parsePlan } from './parse-plan.ts'
export type { StartWorker } from './reader-thread.ts'
