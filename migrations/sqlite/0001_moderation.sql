CREATE TABLE `former_docs` (
	`doc` text PRIMARY KEY NOT NULL,
	`room` text NOT NULL,
	FOREIGN KEY (`room`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `members` ADD `isExpelled` integer;--> statement-breakpoint
ALTER TABLE `record` ADD `redacted` integer;