import type { z } from 'zod'
import { viewDefinition } from '../../shared/contract/board.ts'
import { DomainError } from '../../shared/errors.ts'
import { isSameName } from '../../shared/names.ts'
import type { CommandContext, QueryContext } from '../context.ts'
import { deleteView, findView, insertView, type ViewRow, viewsOf } from './views.sql.ts'

export interface SavedView {
  id: number
  name: string
  definition: z.infer<typeof viewDefinition>
}

/** The only screen that keeps views so far: the register of orders. */
const SCREEN = 'orders'

/** A view whose filter this version no longer reads is left out of the list, and stays in the books. */
function shown(row: ViewRow): SavedView[] {
  const definition = viewDefinition.safeParse(row.definition)
  return definition.success ? [{ id: row.id, name: row.name, definition: definition.data }] : []
}

export function listViews(context: QueryContext): SavedView[] {
  return viewsOf(context.db, SCREEN).flatMap(shown)
}

export function saveView(context: CommandContext, input: Omit<SavedView, 'id'>): SavedView {
  const twin = viewsOf(context.db, SCREEN).find((row) => isSameName(row.name, input.name))
  if (twin) throw new DomainError('view_name_taken', { name: twin.name })
  const row = insertView(context.db, { screen: SCREEN, ...input, createdAt: context.now })
  context.audit({ recordType: 'saved_view', recordId: row.id, before: null, after: row })
  return { id: row.id, name: row.name, definition: viewDefinition.parse(row.definition) }
}

/** A view is a person's convenience and no record of the business: it may go. */
export function removeView(context: CommandContext, input: { viewId: number }): { viewId: number } {
  const before = findView(context.db, input.viewId)
  if (!before) throw new DomainError('not_found', { record: 'saved_view', id: input.viewId })
  deleteView(context.db, input.viewId)
  context.audit({ recordType: 'saved_view', recordId: input.viewId, before, after: null })
  return input
}
