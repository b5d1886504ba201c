CREATE INDEX `audit_entries_at` ON `audit_entries` (`at`);

CREATE INDEX `audit_entries_record` ON `audit_entries` (`record_type`,`record_id`);

CREATE INDEX `comeback_candidates_original` ON `comeback_candidates` (`original_order_id`);

CREATE UNIQUE INDEX `comeback_candidates_pair` ON `comeback_candidates` (`return_order_id`,`original_job_id`);

CREATE INDEX `comeback_candidates_state` ON `comeback_candidates` (`state`);

CREATE UNIQUE INDEX `comebacks_candidate` ON `comebacks` (`candidate_id`) WHERE voided_at is null;

CREATE INDEX `comebacks_original` ON `comebacks` (`original_order_id`);

CREATE INDEX `comebacks_return` ON `comebacks` (`return_order_id`);

CREATE INDEX `customers_external_ref` ON `customers` (`external_ref`);

CREATE INDEX `customers_name` ON `customers` (`name`);

CREATE UNIQUE INDEX `import_mappings_shape_unique` ON `import_mappings` (`shape`);

CREATE INDEX `imported_rows_batch` ON `imported_rows` (`batch_id`);

CREATE UNIQUE INDEX `imported_rows_fingerprint` ON `imported_rows` (`kind`,`fingerprint`);

CREATE UNIQUE INDEX `inspection_items_position` ON `inspection_items` (`inspection_id`,`position`);

CREATE UNIQUE INDEX `inspections_attempt` ON `inspections` (`order_id`,`kind`,`attempt`);

CREATE INDEX `inspections_ended` ON `inspections` (`ended_on`);

CREATE INDEX `job_technicians_staff` ON `job_technicians` (`staff_id`);

CREATE UNIQUE INDEX `jobs_order_position` ON `jobs` (`order_id`,`position`);

CREATE INDEX `odometer_readings_order` ON `odometer_readings` (`order_id`,`direction`);

CREATE INDEX `odometer_readings_vehicle` ON `odometer_readings` (`vehicle_id`,`at`);

CREATE UNIQUE INDEX `order_events_order_seq` ON `order_events` (`order_id`,`seq`);

CREATE INDEX `order_facts_delivered` ON `order_facts` (`delivered_on`,`outlet_id`,`is_external`,`is_comeback`,`is_repair`,`is_continuation`,`is_continued`,`first_return_on`,`warranty_days`,`is_on_time`,`cycle_seconds`,`wait_parts_seconds`,`wait_approval_seconds`,`wait_bay_seconds`,`wait_technician_seconds`,`flagged_seconds`);

CREATE INDEX `order_facts_inspected` ON `order_facts` (`first_inspected_on`,`outlet_id`,`is_cancelled`,`first_passed`,`failed_inspections`);

CREATE INDEX `order_facts_opened` ON `order_facts` (`opened_on`,`outlet_id`);

CREATE INDEX `order_facts_promised` ON `order_facts` (`promised_on`,`outlet_id`) WHERE delivered_on is null and is_cancelled = 0;

CREATE INDEX `order_facts_promised_at` ON `order_facts` (`promised_at`);

CREATE INDEX `order_facts_returned` ON `order_facts` (`opened_on`,`outlet_id`,`original_delivered_on`,`original_warranty_days`) WHERE is_comeback = 1;

CREATE INDEX `order_facts_started` ON `order_facts` (`started_on`,`outlet_id`,`is_cancelled`,`is_external`,`start_wait_seconds`);

CREATE INDEX `orders_continues` ON `orders` (`continues_order_id`);

CREATE INDEX `orders_customer` ON `orders` (`customer_id`);

CREATE INDEX `orders_delivered` ON `orders` (`delivered_on`,`outlet_id`);

CREATE INDEX `orders_external_ref` ON `orders` (`external_ref`);

CREATE INDEX `orders_number_order` ON `orders` (rtrim(number, '0123456789'), cast(substr(number, length(rtrim(number, '0123456789')) + 1) as integer));

CREATE UNIQUE INDEX `orders_number_unique` ON `orders` (`number`);

CREATE INDEX `orders_opened` ON `orders` (`opened_on`,`outlet_id`);

CREATE INDEX `orders_opened_at` ON `orders` (`opened_at`);

CREATE INDEX `orders_stage` ON `orders` (`stage`,`outlet_id`) WHERE stage not in ('delivered', 'cancelled');

CREATE INDEX `orders_vehicle` ON `orders` (`vehicle_id`,`delivered_on`);

CREATE INDEX `orders_voided` ON `orders` (`id`) WHERE voided_at is not null;

CREATE UNIQUE INDEX `outlets_number_prefix_unique` ON `outlets` (`number_prefix`);

CREATE INDEX `ownerships_customer` ON `ownerships` (`customer_id`);

CREATE INDEX `ownerships_vehicle` ON `ownerships` (`vehicle_id`,`from_on`);

CREATE INDEX `promises_order` ON `promises` (`order_id`,`id`);

CREATE INDEX `releases_date` ON `releases` (`on_date`);

CREATE INDEX `releases_order` ON `releases` (`order_id`);

CREATE UNIQUE INDEX `repair_classes_code_unique` ON `repair_classes` (`code`);

CREATE UNIQUE INDEX `reworks_inspection_item_id_unique` ON `reworks` (`inspection_item_id`);

CREATE INDEX `reworks_order` ON `reworks` (`order_id`,`state`);

CREATE UNIQUE INDEX `saved_views_name` ON `saved_views` (`screen`,`name`);

CREATE UNIQUE INDEX `standard_items_position` ON `standard_items` (`version_id`,`position`);

CREATE UNIQUE INDEX `standard_versions_version` ON `standard_versions` (`standard_id`,`version`);

CREATE INDEX `standards_class` ON `standards` (`repair_class_id`,`kind`);

CREATE UNIQUE INDEX `standards_code_unique` ON `standards` (`code`);

CREATE UNIQUE INDEX `systems_code_unique` ON `systems` (`code`);

CREATE INDEX `vehicles_external_ref` ON `vehicles` (`external_ref`);

CREATE INDEX `vehicles_plate_key` ON `vehicles` (`plate_key`);

CREATE INDEX `vehicles_vin` ON `vehicles` (`vin`);

CREATE UNIQUE INDEX `warranty_terms_class_kind` ON `warranty_terms` (`repair_class_id`,`vehicle_kind`);

CREATE TABLE `audit_entries` (
  `id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `at` text NOT NULL,
  `actor_id` integer,
  `actor_name` text NOT NULL,
  `command` text NOT NULL,
  `record_type` text NOT NULL,
  `record_id` integer NOT NULL,
  `before` text,
  `after` text
);

CREATE TABLE `comeback_candidates` (
  `id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `return_order_id` integer NOT NULL,
  `original_job_id` integer NOT NULL,
  `original_order_id` integer NOT NULL,
  `reasons` text NOT NULL,
  `words` text NOT NULL,
  `days_limit` integer NOT NULL,
  `days_elapsed` integer NOT NULL,
  `last_day` text NOT NULL,
  `km_limit` integer,
  `km_elapsed` integer,
  `state` text NOT NULL,
  `is_manual` integer NOT NULL,
  `proposed_at` text NOT NULL,
  `decided_by_id` integer,
  `decided_at` text,
  `decided_on` text,
  `reject_reason` text,
  FOREIGN KEY (`return_order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY (`original_job_id`) REFERENCES `jobs`(`id`) ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY (`original_order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY (`decided_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE restrict,
  CONSTRAINT "comeback_candidates_state_list" CHECK(state in ('proposed', 'confirmed', 'rejected'))
);

CREATE TABLE `comebacks` (
  `id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `candidate_id` integer NOT NULL,
  `return_order_id` integer NOT NULL,
  `original_order_id` integer NOT NULL,
  `original_job_id` integer NOT NULL,
  `previous_comeback_id` integer,
  `link` integer NOT NULL,
  `cause` text NOT NULL,
  `party` text NOT NULL,
  `part_note` text,
  `escape_item_id` integer,
  `note` text,
  `decided_by_id` integer,
  `decided_at` text NOT NULL,
  `voided_at` text,
  `void_reason` text,
  FOREIGN KEY (`candidate_id`) REFERENCES `comeback_candidates`(`id`) ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY (`return_order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY (`original_order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY (`original_job_id`) REFERENCES `jobs`(`id`) ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY (`previous_comeback_id`) REFERENCES `comebacks`(`id`) ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY (`escape_item_id`) REFERENCES `inspection_items`(`id`) ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY (`decided_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE restrict,
  CONSTRAINT "comebacks_cause" CHECK(cause in ('workmanship', 'diagnosis', 'part', 'unfinished', 'customer', 'no_fault_found', 'other')),
  CONSTRAINT "comebacks_party" CHECK(party in ('technician', 'supplier', 'advisor', 'customer', 'nobody'))
);

CREATE TABLE `customers` (
  `id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `outlet_id` integer NOT NULL,
  `kind` text NOT NULL,
  `name` text NOT NULL,
  `phone` text,
  `email` text,
  `address` text,
  `note` text,
  `external_ref` text,
  `created_at` text NOT NULL,
  `voided_at` text,
  `void_reason` text,
  FOREIGN KEY (`outlet_id`) REFERENCES `outlets`(`id`) ON UPDATE no action ON DELETE restrict,
  CONSTRAINT "customers_kind" CHECK(kind in ('person', 'company'))
);

CREATE TABLE `import_batches` (
  `id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `kind` text NOT NULL,
  `file_name` text NOT NULL,
  `file_hash` text NOT NULL,
  `rows_read` integer NOT NULL,
  `rows_accepted` integer NOT NULL,
  `rows_rejected` integer NOT NULL,
  `rows_known` integer NOT NULL,
  `started_at` text NOT NULL
);

CREATE TABLE `import_mappings` (
  `id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `shape` text NOT NULL,
  `kind` text NOT NULL,
  `mapping` text NOT NULL,
  `used_at` text NOT NULL
);

CREATE TABLE `imported_rows` (
  `id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `batch_id` integer NOT NULL,
  `kind` text NOT NULL,
  `fingerprint` text NOT NULL,
  `row_number` integer NOT NULL,
  `record_id` integer NOT NULL,
  FOREIGN KEY (`batch_id`) REFERENCES `import_batches`(`id`) ON UPDATE no action ON DELETE restrict
);

CREATE TABLE `inspection_items` (
  `id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `inspection_id` integer NOT NULL,
  `position` integer NOT NULL,
  `wording_en` text NOT NULL,
  `wording_zh` text NOT NULL,
  `kind` text NOT NULL,
  `severity` text NOT NULL,
  `system_id` integer,
  `unit` text,
  `lower_thousandths` integer,
  `upper_thousandths` integer,
  `outcome` text,
  `value_thousandths` integer,
  `answer_text` text,
  `note` text,
  `answered_at` text,
  FOREIGN KEY (`inspection_id`) REFERENCES `inspections`(`id`) ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY (`system_id`) REFERENCES `systems`(`id`) ON UPDATE no action ON DELETE restrict,
  CONSTRAINT "inspection_items_kind" CHECK(kind in ('pass_fail', 'measured', 'text')),
  CONSTRAINT "inspection_items_severity" CHECK(severity in ('critical', 'major', 'minor')),
  CONSTRAINT "inspection_items_outcome" CHECK(outcome in ('good', 'failed', 'not_applicable'))
);

CREATE TABLE `inspections` (
  `id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `order_id` integer NOT NULL,
  `job_id` integer,
  `kind` text NOT NULL,
  `level` text NOT NULL,
  `attempt` integer NOT NULL,
  `standard_version_id` integer NOT NULL,
  `inspector_id` integer,
  `started_at` text NOT NULL,
  `ended_at` text,
  `ended_on` text,
  `result` text,
  `is_by_technician` integer NOT NULL,
  `note` text,
  `voided_at` text,
  `void_reason` text,
  FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY (`job_id`) REFERENCES `jobs`(`id`) ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY (`standard_version_id`) REFERENCES `standard_versions`(`id`) ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY (`inspector_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE restrict,
  CONSTRAINT "inspections_kind" CHECK(kind in ('intake', 'in_process', 'final')),
  CONSTRAINT "inspections_level" CHECK(level in ('own', 'colleague', 'inspector')),
  CONSTRAINT "inspections_result" CHECK(result in ('passed', 'failed')),
  CONSTRAINT "inspections_signed" CHECK((ended_at is null) = (result is null))
);

CREATE TABLE `job_technicians` (
  `job_id` integer NOT NULL,
  `staff_id` integer NOT NULL,
  PRIMARY KEY(`job_id`, `staff_id`),
  FOREIGN KEY (`job_id`) REFERENCES `jobs`(`id`) ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE restrict
);

CREATE TABLE `jobs` (
  `id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `order_id` integer NOT NULL,
  `position` integer NOT NULL,
  `concern` text NOT NULL,
  `cause` text,
  `correction` text,
  `system_id` integer,
  `operation` text,
  `repair_class_id` integer NOT NULL,
  `flagged_seconds` integer NOT NULL,
  `labour_price_minor` integer NOT NULL,
  `parts_price_minor` integer NOT NULL,
  `warranty_days` integer,
  `warranty_months` integer,
  `warranty_km` integer,
  `written_up_by_id` integer,
  `billed_by_id` integer,
  `completed_at` text,
  `completed_on` text,
  `voided_at` text,
  `void_reason` text,
  FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY (`system_id`) REFERENCES `systems`(`id`) ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY (`repair_class_id`) REFERENCES `repair_classes`(`id`) ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY (`written_up_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY (`billed_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE restrict,
  CONSTRAINT "jobs_flagged" CHECK(flagged_seconds >= 0),
  CONSTRAINT "jobs_prices" CHECK(labour_price_minor >= 0 and parts_price_minor >= 0)
);

CREATE TABLE `kpi_targets` (
  `kpi_id` text NOT NULL,
  `outlet_id` integer NOT NULL,
  `target_millionths` integer,
  PRIMARY KEY(`kpi_id`, `outlet_id`)
);

CREATE TABLE `number_series` (
  `outlet_id` integer NOT NULL,
  `kind` text NOT NULL,
  `year` integer NOT NULL,
  `last` integer NOT NULL,
  PRIMARY KEY(`outlet_id`, `kind`, `year`),
  FOREIGN KEY (`outlet_id`) REFERENCES `outlets`(`id`) ON UPDATE no action ON DELETE restrict
);

CREATE TABLE `odometer_readings` (
  `id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `vehicle_id` integer NOT NULL,
  `order_id` integer,
  `direction` text NOT NULL,
  `km` integer NOT NULL,
  `at` text NOT NULL,
  `on_date` text NOT NULL,
  `lower_reason` text,
  `lower_note` text,
  `voided_at` text,
  `void_reason` text,
  FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE restrict,
  CONSTRAINT "odometer_readings_direction" CHECK(direction in ('in', 'out')),
  CONSTRAINT "odometer_readings_lower_reason" CHECK(lower_reason in ('instrument_replaced', 'earlier_reading_wrong', 'other')),
  CONSTRAINT "odometer_readings_km" CHECK(km >= 0)
);

CREATE TABLE `order_events` (
  `id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `order_id` integer NOT NULL,
  `seq` integer NOT NULL,
  `stage` text NOT NULL,
  `at` text NOT NULL,
  `on_date` text NOT NULL,
  `wait_cause` text,
  `staff_id` integer,
  `note` text,
  `recorded_at` text NOT NULL,
  FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE restrict,
  CONSTRAINT "order_events_stage" CHECK(stage in ('booked', 'checked_in', 'diagnosing', 'awaiting_approval', 'awaiting_parts', 'in_repair', 'in_inspection', 'ready', 'delivered', 'cancelled')),
  CONSTRAINT "order_events_wait_cause" CHECK(wait_cause in ('parts', 'approval', 'bay', 'technician', 'customer', 'other'))
);

CREATE TABLE `order_facts` (
  `order_id` integer PRIMARY KEY NOT NULL,
  `outlet_id` integer NOT NULL,
  `opened_on` text NOT NULL,
  `delivered_on` text,
  `delivered_at` text,
  `is_external` integer NOT NULL,
  `is_cancelled` integer NOT NULL,
  `is_comeback` integer NOT NULL,
  `is_repair` integer NOT NULL,
  `is_continuation` integer NOT NULL,
  `is_continued` integer NOT NULL,
  `first_return_on` text,
  `warranty_days` integer,
  `original_delivered_on` text,
  `first_inspected_on` text,
  `first_passed` integer,
  `failed_inspections` integer NOT NULL,
  `promised_at` text,
  `promised_on` text,
  `ready_at` text,
  `cycle_seconds` integer,
  `start_wait_seconds` integer,
  `wait_parts_seconds` integer NOT NULL,
  `wait_approval_seconds` integer NOT NULL,
  `wait_bay_seconds` integer NOT NULL,
  `wait_technician_seconds` integer NOT NULL,
  `flagged_seconds` integer NOT NULL,
  `technician_id` integer,
  `technician_count` integer NOT NULL,
  `system_id` integer,
  `repair_class_id` integer NOT NULL,
  `make` text, `is_part_return` integer NOT NULL, `original_warranty_days` integer, `is_on_time` integer, `started_on` text, `system_count` integer NOT NULL,
  FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE restrict
);

CREATE TABLE `orders` (
  `id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `outlet_id` integer NOT NULL,
  `number` text NOT NULL,
  `customer_id` integer,
  `vehicle_id` integer,
  `repair_class_id` integer NOT NULL,
  `payer` text NOT NULL,
  `advisor_id` integer,
  `customer_waits` integer NOT NULL,
  `continues_order_id` integer,
  `opened_at` text NOT NULL,
  `opened_on` text NOT NULL,
  `stage` text NOT NULL,
  `stage_since` text NOT NULL,
  `delivered_on` text,
  `note` text,
  `external_ref` text,
  `import_batch_id` integer,
  `voided_at` text,
  `void_reason` text,
  FOREIGN KEY (`outlet_id`) REFERENCES `outlets`(`id`) ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY (`repair_class_id`) REFERENCES `repair_classes`(`id`) ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY (`advisor_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY (`continues_order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE restrict,
  CONSTRAINT "orders_payer" CHECK(payer in ('customer', 'insurance', 'warranty', 'internal', 'goodwill')),
  CONSTRAINT "orders_stage_list" CHECK(stage in ('booked', 'checked_in', 'diagnosing', 'awaiting_approval', 'awaiting_parts', 'in_repair', 'in_inspection', 'ready', 'delivered', 'cancelled'))
);

CREATE TABLE `outlets` (
  `id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `name` text NOT NULL,
  `number_prefix` text NOT NULL,
  `address` text,
  `is_active` integer NOT NULL,
  `created_at` text NOT NULL
);

CREATE TABLE `ownerships` (
  `id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `vehicle_id` integer NOT NULL,
  `customer_id` integer NOT NULL,
  `from_on` text NOT NULL,
  `until_on` text,
  FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE restrict
);

CREATE TABLE `promises` (
  `id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `order_id` integer NOT NULL,
  `promised_at` text NOT NULL,
  `promised_on` text NOT NULL,
  `asked_by` text NOT NULL,
  `reason` text,
  `made_at` text NOT NULL,
  FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE restrict,
  CONSTRAINT "promises_asked_by" CHECK(asked_by in ('shop', 'customer'))
);

CREATE TABLE `releases` (
  `id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `order_id` integer NOT NULL,
  `reason` text NOT NULL,
  `missing` text NOT NULL,
  `staff_id` integer,
  `at` text NOT NULL,
  `on_date` text NOT NULL,
  `voided_at` text,
  `void_reason` text,
  FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE restrict
);

CREATE TABLE `repair_classes` (
  `id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `code` text NOT NULL,
  `name_en` text NOT NULL,
  `name_zh` text NOT NULL,
  `needs_final_inspection` integer NOT NULL,
  `is_repair` integer NOT NULL,
  `is_active` integer NOT NULL
);

CREATE TABLE `reworks` (
  `id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `order_id` integer NOT NULL,
  `inspection_id` integer NOT NULL,
  `inspection_item_id` integer NOT NULL,
  `state` text NOT NULL,
  `what` text NOT NULL,
  `cause` text,
  `technician_id` integer,
  `spent_seconds` integer,
  `parts` text,
  `opened_at` text NOT NULL,
  `opened_on` text NOT NULL,
  `done_by_id` integer,
  `done_at` text,
  `reinspected_by_id` integer,
  `closed_at` text,
  `voided_at` text,
  `void_reason` text, `note` text,
  FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY (`inspection_id`) REFERENCES `inspections`(`id`) ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY (`inspection_item_id`) REFERENCES `inspection_items`(`id`) ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY (`technician_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY (`done_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY (`reinspected_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE restrict,
  CONSTRAINT "reworks_state" CHECK(state in ('open', 'done', 'closed'))
);

CREATE TABLE `saved_views` (
  `id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `screen` text NOT NULL,
  `name` text NOT NULL,
  `definition` text NOT NULL,
  `created_at` text NOT NULL
);

CREATE TABLE `shop` (
  `id` integer PRIMARY KEY NOT NULL,
  `name` text NOT NULL,
  `preset` text NOT NULL,
  `language` text NOT NULL,
  `time_zone` text NOT NULL,
  `currency` text NOT NULL,
  `currency_digits` integer NOT NULL,
  `distance_unit` text NOT NULL,
  `paper` text NOT NULL,
  `is_sample` integer NOT NULL,
  `comeback_window_days` integer,
  `warranty_restarts` integer NOT NULL,
  `technician_may_inspect` integer NOT NULL,
  `completion_rules` text NOT NULL,
  `created_at` text NOT NULL,
  CONSTRAINT "shop_one_row" CHECK(id = 1),
  CONSTRAINT "shop_preset" CHECK(preset in ('CN', 'US', 'EU')),
  CONSTRAINT "shop_language" CHECK(language in ('en', 'zh-CN')),
  CONSTRAINT "shop_distance_unit" CHECK(distance_unit in ('km', 'mi'))
);

CREATE TABLE `staff` (
  `id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `outlet_id` integer NOT NULL,
  `name` text NOT NULL,
  `post` text NOT NULL,
  `is_active` integer NOT NULL,
  `created_at` text NOT NULL,
  FOREIGN KEY (`outlet_id`) REFERENCES `outlets`(`id`) ON UPDATE no action ON DELETE restrict,
  CONSTRAINT "staff_post" CHECK(post in ('owner', 'manager', 'advisor', 'inspector', 'technician', 'parts_clerk', 'apprentice'))
);

CREATE TABLE `standard_items` (
  `id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `version_id` integer NOT NULL,
  `position` integer NOT NULL,
  `wording_en` text NOT NULL,
  `wording_zh` text NOT NULL,
  `kind` text NOT NULL,
  `severity` text NOT NULL,
  `system_id` integer,
  `unit` text,
  `lower_thousandths` integer,
  `upper_thousandths` integer,
  FOREIGN KEY (`version_id`) REFERENCES `standard_versions`(`id`) ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY (`system_id`) REFERENCES `systems`(`id`) ON UPDATE no action ON DELETE restrict,
  CONSTRAINT "standard_items_kind" CHECK(kind in ('pass_fail', 'measured', 'text')),
  CONSTRAINT "standard_items_severity" CHECK(severity in ('critical', 'major', 'minor'))
);

CREATE TABLE `standard_versions` (
  `id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `standard_id` integer NOT NULL,
  `version` integer NOT NULL,
  `state` text NOT NULL,
  `in_force_from` text,
  `created_at` text NOT NULL,
  FOREIGN KEY (`standard_id`) REFERENCES `standards`(`id`) ON UPDATE no action ON DELETE restrict,
  CONSTRAINT "standard_versions_state" CHECK(state in ('draft', 'in_force', 'retired'))
);

CREATE TABLE `standards` (
  `id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `code` text NOT NULL,
  `name_en` text NOT NULL,
  `name_zh` text NOT NULL,
  `repair_class_id` integer NOT NULL,
  `kind` text NOT NULL,
  FOREIGN KEY (`repair_class_id`) REFERENCES `repair_classes`(`id`) ON UPDATE no action ON DELETE restrict,
  CONSTRAINT "standards_kind" CHECK(kind in ('intake', 'in_process', 'final'))
);

CREATE TABLE `systems` (
  `id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `code` text NOT NULL,
  `parent_id` integer,
  `name_en` text NOT NULL,
  `name_zh` text NOT NULL,
  `is_active` integer NOT NULL,
  FOREIGN KEY (`parent_id`) REFERENCES `systems`(`id`) ON UPDATE no action ON DELETE restrict
);

CREATE TABLE `vehicles` (
  `id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `outlet_id` integer NOT NULL,
  `kind` text NOT NULL,
  `market` text NOT NULL,
  `plate` text,
  `plate_key` text,
  `vin` text,
  `make` text,
  `model` text,
  `model_year` integer,
  `distance_unit` text NOT NULL,
  `external_ref` text,
  `note` text,
  `created_at` text NOT NULL,
  `voided_at` text,
  `void_reason` text,
  FOREIGN KEY (`outlet_id`) REFERENCES `outlets`(`id`) ON UPDATE no action ON DELETE restrict,
  CONSTRAINT "vehicles_kind" CHECK(kind in ('car_or_hazmat', 'motorcycle', 'other_motor_vehicle')),
  CONSTRAINT "vehicles_market" CHECK(market in ('CN', 'NA', 'EU', 'other')),
  CONSTRAINT "vehicles_distance_unit" CHECK(distance_unit in ('km', 'mi'))
);

CREATE TABLE `warranty_terms` (
  `id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  `repair_class_id` integer NOT NULL,
  `vehicle_kind` text NOT NULL,
  `days` integer,
  `months` integer,
  `km` integer,
  `source` text NOT NULL,
  FOREIGN KEY (`repair_class_id`) REFERENCES `repair_classes`(`id`) ON UPDATE no action ON DELETE restrict,
  CONSTRAINT "warranty_terms_vehicle_kind" CHECK(vehicle_kind in ('car_or_hazmat', 'motorcycle', 'other_motor_vehicle')),
  CONSTRAINT "warranty_terms_days_or_months" CHECK(days is null or months is null)
);

CREATE TRIGGER audit_entries_no_delete before delete on audit_entries
begin select raise(abort, 'audit entries are append-only'); end;

CREATE TRIGGER audit_entries_no_update before update on audit_entries
begin select raise(abort, 'audit entries are append-only'); end;

CREATE TRIGGER comeback_candidates_no_delete before delete on comeback_candidates
when old.state <> 'proposed'
begin select raise(abort, 'business rows are not deleted'); end;

CREATE TRIGGER comebacks_no_delete before delete on comebacks
begin select raise(abort, 'business rows are not deleted'); end;

CREATE TRIGGER customers_no_delete before delete on customers
begin select raise(abort, 'business rows are not deleted'); end;

CREATE TRIGGER import_batches_no_delete before delete on import_batches
begin select raise(abort, 'business rows are not deleted'); end;

CREATE TRIGGER imported_rows_no_delete before delete on imported_rows
begin select raise(abort, 'business rows are not deleted'); end;

CREATE TRIGGER inspection_items_copy before update on inspection_items
when new.inspection_id is not old.inspection_id or new.position is not old.position
  or new.wording_en is not old.wording_en or new.wording_zh is not old.wording_zh or new.kind is not old.kind
  or new.severity is not old.severity or new.system_id is not old.system_id or new.unit is not old.unit
  or new.lower_thousandths is not old.lower_thousandths or new.upper_thousandths is not old.upper_thousandths
begin select raise(abort, 'an inspection item keeps its wording and limits'); end;

CREATE TRIGGER inspection_items_no_delete before delete on inspection_items
begin select raise(abort, 'business rows are not deleted'); end;

CREATE TRIGGER inspection_items_signed before update on inspection_items
when exists (select 1 from inspections where id = old.inspection_id and ended_at is not null)
begin select raise(abort, 'an item of a signed inspection is not changed'); end;

CREATE TRIGGER inspections_no_delete before delete on inspections
begin select raise(abort, 'business rows are not deleted'); end;

CREATE TRIGGER inspections_signed before update on inspections
when old.ended_at is not null and (
  new.order_id is not old.order_id or new.job_id is not old.job_id or new.kind is not old.kind
  or new.level is not old.level or new.attempt is not old.attempt
  or new.standard_version_id is not old.standard_version_id or new.inspector_id is not old.inspector_id
  or new.started_at is not old.started_at or new.ended_at is not old.ended_at or new.ended_on is not old.ended_on
  or new.result is not old.result or new.is_by_technician is not old.is_by_technician or new.note is not old.note
)
begin select raise(abort, 'a signed inspection is not changed'); end;

CREATE TRIGGER jobs_no_delete before delete on jobs
begin select raise(abort, 'business rows are not deleted'); end;

CREATE TRIGGER number_series_no_delete before delete on number_series
begin select raise(abort, 'business rows are not deleted'); end;

CREATE TRIGGER odometer_readings_no_delete before delete on odometer_readings
begin select raise(abort, 'business rows are not deleted'); end;

CREATE TRIGGER order_events_no_delete before delete on order_events
begin select raise(abort, 'order events are append-only'); end;

CREATE TRIGGER order_events_no_update before update on order_events
begin select raise(abort, 'order events are append-only'); end;

CREATE TRIGGER orders_no_delete before delete on orders
begin select raise(abort, 'business rows are not deleted'); end;

CREATE TRIGGER outlets_no_delete before delete on outlets
begin select raise(abort, 'business rows are not deleted'); end;

CREATE TRIGGER ownerships_no_delete before delete on ownerships
begin select raise(abort, 'business rows are not deleted'); end;

CREATE TRIGGER promises_no_delete before delete on promises
begin select raise(abort, 'business rows are not deleted'); end;

CREATE TRIGGER releases_no_delete before delete on releases
begin select raise(abort, 'business rows are not deleted'); end;

CREATE TRIGGER repair_classes_no_delete before delete on repair_classes
begin select raise(abort, 'business rows are not deleted'); end;

CREATE TRIGGER reworks_no_delete before delete on reworks
begin select raise(abort, 'business rows are not deleted'); end;

CREATE TRIGGER shop_no_delete before delete on shop
begin select raise(abort, 'business rows are not deleted'); end;

CREATE TRIGGER staff_no_delete before delete on staff
begin select raise(abort, 'business rows are not deleted'); end;

CREATE TRIGGER standard_items_in_force before update on standard_items
when exists (select 1 from standard_versions where id = old.version_id and state <> 'draft')
begin select raise(abort, 'a standard in force is not rewritten'); end;

CREATE TRIGGER standard_items_no_delete before delete on standard_items
when exists (select 1 from standard_versions where id = old.version_id and state <> 'draft')
begin select raise(abort, 'business rows are not deleted'); end;

CREATE TRIGGER standard_versions_no_delete before delete on standard_versions
begin select raise(abort, 'business rows are not deleted'); end;

CREATE TRIGGER standards_no_delete before delete on standards
begin select raise(abort, 'business rows are not deleted'); end;

CREATE TRIGGER systems_no_delete before delete on systems
begin select raise(abort, 'business rows are not deleted'); end;

CREATE TRIGGER vehicles_no_delete before delete on vehicles
begin select raise(abort, 'business rows are not deleted'); end;

CREATE TRIGGER warranty_terms_no_delete before delete on warranty_terms
begin select raise(abort, 'business rows are not deleted'); end;
