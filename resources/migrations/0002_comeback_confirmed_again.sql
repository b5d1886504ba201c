DROP INDEX `comebacks_candidate`;--> statement-breakpoint
CREATE UNIQUE INDEX `comebacks_candidate` ON `comebacks` (`candidate_id`) WHERE voided_at is null;