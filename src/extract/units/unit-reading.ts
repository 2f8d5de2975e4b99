import type { Span } from '../../model/span.ts'
import type { UnitKind } from '../../model/unit.ts'

/** A unit or person named in a passage. Offsets count in the passage. */
export interface UnitReading {
  readonly span: Span
  /** The name without forms of address. */
  readonly name: string
  readonly kind: UnitKind
}
