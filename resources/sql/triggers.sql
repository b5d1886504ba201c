-- Guards of the books; re-created at every start (db/migrate).

-- Ground rule 1: the trail and the stages are written once.
create trigger if not exists audit_entries_no_update before update on audit_entries
begin select raise(abort, 'audit entries are append-only'); end;
create trigger if not exists audit_entries_no_delete before delete on audit_entries
begin select raise(abort, 'audit entries are append-only'); end;
create trigger if not exists order_events_no_update before update on order_events
begin select raise(abort, 'order events are append-only'); end;
create trigger if not exists order_events_no_delete before delete on order_events
begin select raise(abort, 'order events are append-only'); end;

-- A signed inspection stays as it was signed; it can only be voided with a reason (faults.md 26).
create trigger if not exists inspections_signed before update on inspections
when old.ended_at is not null and (
  new.order_id is not old.order_id or new.job_id is not old.job_id or new.kind is not old.kind
  or new.level is not old.level or new.attempt is not old.attempt
  or new.standard_version_id is not old.standard_version_id or new.inspector_id is not old.inspector_id
  or new.started_at is not old.started_at or new.ended_at is not old.ended_at or new.ended_on is not old.ended_on
  or new.result is not old.result or new.is_by_technician is not old.is_by_technician or new.note is not old.note
)
begin select raise(abort, 'a signed inspection is not changed'); end;
create trigger if not exists inspection_items_signed before update on inspection_items
when exists (select 1 from inspections where id = old.inspection_id and ended_at is not null)
begin select raise(abort, 'an item of a signed inspection is not changed'); end;
-- An item keeps the wording and the limits it was started with, signed or not.
create trigger if not exists inspection_items_copy before update on inspection_items
when new.inspection_id is not old.inspection_id or new.position is not old.position
  or new.wording_en is not old.wording_en or new.wording_zh is not old.wording_zh or new.kind is not old.kind
  or new.severity is not old.severity or new.system_id is not old.system_id or new.unit is not old.unit
  or new.lower_thousandths is not old.lower_thousandths or new.upper_thousandths is not old.upper_thousandths
begin select raise(abort, 'an inspection item keeps its wording and limits'); end;
-- What was once in force is replaced by a new version, not rewritten.
create trigger if not exists standard_items_in_force before update on standard_items
when exists (select 1 from standard_versions where id = old.version_id and state <> 'draft')
begin select raise(abort, 'a standard in force is not rewritten'); end;

-- D3: no row of business data is deleted; it is voided or switched off.
create trigger if not exists shop_no_delete before delete on shop
begin select raise(abort, 'business rows are not deleted'); end;
create trigger if not exists outlets_no_delete before delete on outlets
begin select raise(abort, 'business rows are not deleted'); end;
create trigger if not exists number_series_no_delete before delete on number_series
begin select raise(abort, 'business rows are not deleted'); end;
create trigger if not exists staff_no_delete before delete on staff
begin select raise(abort, 'business rows are not deleted'); end;
create trigger if not exists repair_classes_no_delete before delete on repair_classes
begin select raise(abort, 'business rows are not deleted'); end;
create trigger if not exists warranty_terms_no_delete before delete on warranty_terms
begin select raise(abort, 'business rows are not deleted'); end;
create trigger if not exists systems_no_delete before delete on systems
begin select raise(abort, 'business rows are not deleted'); end;
create trigger if not exists customers_no_delete before delete on customers
begin select raise(abort, 'business rows are not deleted'); end;
create trigger if not exists vehicles_no_delete before delete on vehicles
begin select raise(abort, 'business rows are not deleted'); end;
create trigger if not exists ownerships_no_delete before delete on ownerships
begin select raise(abort, 'business rows are not deleted'); end;
create trigger if not exists orders_no_delete before delete on orders
begin select raise(abort, 'business rows are not deleted'); end;
create trigger if not exists promises_no_delete before delete on promises
begin select raise(abort, 'business rows are not deleted'); end;
create trigger if not exists odometer_readings_no_delete before delete on odometer_readings
begin select raise(abort, 'business rows are not deleted'); end;
create trigger if not exists jobs_no_delete before delete on jobs
begin select raise(abort, 'business rows are not deleted'); end;
create trigger if not exists releases_no_delete before delete on releases
begin select raise(abort, 'business rows are not deleted'); end;
create trigger if not exists comebacks_no_delete before delete on comebacks
begin select raise(abort, 'business rows are not deleted'); end;
create trigger if not exists standards_no_delete before delete on standards
begin select raise(abort, 'business rows are not deleted'); end;
create trigger if not exists standard_versions_no_delete before delete on standard_versions
begin select raise(abort, 'business rows are not deleted'); end;
create trigger if not exists inspections_no_delete before delete on inspections
begin select raise(abort, 'business rows are not deleted'); end;
create trigger if not exists inspection_items_no_delete before delete on inspection_items
begin select raise(abort, 'business rows are not deleted'); end;
create trigger if not exists reworks_no_delete before delete on reworks
begin select raise(abort, 'business rows are not deleted'); end;
create trigger if not exists import_batches_no_delete before delete on import_batches
begin select raise(abort, 'business rows are not deleted'); end;
create trigger if not exists imported_rows_no_delete before delete on imported_rows
begin select raise(abort, 'business rows are not deleted'); end;
-- A proposal may be taken back while nobody has decided it.
create trigger if not exists comeback_candidates_no_delete before delete on comeback_candidates
when old.state <> 'proposed'
begin select raise(abort, 'business rows are not deleted'); end;
-- Lines of a standard that is still a draft may go.
create trigger if not exists standard_items_no_delete before delete on standard_items
when exists (select 1 from standard_versions where id = old.version_id and state <> 'draft')
begin select raise(abort, 'business rows are not deleted'); end;
