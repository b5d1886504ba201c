DELETE FROM `order_facts`;--> statement-breakpoint
DROP INDEX `order_facts_delivered`;--> statement-breakpoint
DROP INDEX `order_facts_inspected`;--> statement-breakpoint
ALTER TABLE `order_facts` ADD `is_part_return` integer NOT NULL;--> statement-breakpoint
ALTER TABLE `order_facts` ADD `original_warranty_days` integer;--> statement-breakpoint
ALTER TABLE `order_facts` ADD `is_on_time` integer;--> statement-breakpoint
ALTER TABLE `order_facts` ADD `started_on` text;--> statement-breakpoint
ALTER TABLE `order_facts` ADD `system_count` integer NOT NULL;--> statement-breakpoint
CREATE INDEX `order_facts_started` ON `order_facts` (`started_on`,`outlet_id`,`is_cancelled`,`is_external`,`start_wait_seconds`);--> statement-breakpoint
CREATE INDEX `order_facts_returned` ON `order_facts` (`opened_on`,`outlet_id`,`original_delivered_on`,`original_warranty_days`) WHERE is_comeback = 1;--> statement-breakpoint
CREATE INDEX `order_facts_promised` ON `order_facts` (`promised_on`,`outlet_id`) WHERE delivered_on is null and is_cancelled = 0;--> statement-breakpoint
CREATE INDEX `order_facts_delivered` ON `order_facts` (`delivered_on`,`outlet_id`,`is_external`,`is_comeback`,`is_repair`,`is_continuation`,`is_continued`,`first_return_on`,`warranty_days`,`is_on_time`,`cycle_seconds`,`wait_parts_seconds`,`wait_approval_seconds`,`wait_bay_seconds`,`wait_technician_seconds`,`flagged_seconds`);--> statement-breakpoint
CREATE INDEX `order_facts_inspected` ON `order_facts` (`first_inspected_on`,`outlet_id`,`is_cancelled`,`first_passed`,`failed_inspections`);