CREATE INDEX `order_facts_promised_at` ON `order_facts` (`promised_at`);--> statement-breakpoint
CREATE INDEX `orders_opened_at` ON `orders` (`opened_at`);--> statement-breakpoint
-- Written by hand: the generator splits an expression at its commas.
CREATE INDEX `orders_number_order` ON `orders` (rtrim(number, '0123456789'), cast(substr(number, length(rtrim(number, '0123456789')) + 1) as integer));
