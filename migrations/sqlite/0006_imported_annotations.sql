CREATE TABLE `imported` (
	`room` text NOT NULL,
	`digest` text NOT NULL,
	`key` text NOT NULL,
	PRIMARY KEY(`room`, `digest`),
	FOREIGN KEY (`room`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `members` ADD `importedFrom` text;