import { goalFigure } from '../../../grammars/due-context.ts'
import { readsLine } from '../../match/scan.ts'
import type { Deadline } from '../../model/task.ts'

/** Whether words say what is to be done, or a figure to be reached. */
export const natureOf = (words: string): Deadline['nature'] => (readsLine(goalFigure, words) ? 'target' : 'duty')
