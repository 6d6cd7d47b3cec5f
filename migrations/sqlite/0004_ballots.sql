CREATE TABLE `moved` (
	`poll` text NOT NULL,
	`member` text NOT NULL,
	`room` text NOT NULL,
	`by` text,
	PRIMARY KEY(`poll`, `member`),
	FOREIGN KEY (`room`,`poll`) REFERENCES `polls`(`room`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`room`,`member`) REFERENCES `members`(`room`,`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `roll` (
	`poll` text NOT NULL,
	`member` text NOT NULL,
	`room` text NOT NULL,
	`hasCast` integer NOT NULL,
	PRIMARY KEY(`poll`, `member`),
	FOREIGN KEY (`room`,`poll`) REFERENCES `polls`(`room`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`room`,`member`) REFERENCES `members`(`room`,`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `secret_ballots` (
	`poll` text NOT NULL,
	`key` text NOT NULL,
	`room` text NOT NULL,
	`choice` text NOT NULL,
	`receipt` text NOT NULL,
	PRIMARY KEY(`poll`, `key`),
	FOREIGN KEY (`room`,`poll`) REFERENCES `polls`(`room`,`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `secret_ballots_receipt` ON `secret_ballots` (`poll`,`receipt`);--> statement-breakpoint
ALTER TABLE `polls` ADD `rules` text;--> statement-breakpoint
ALTER TABLE `polls` ADD `moderatorsCast` integer;--> statement-breakpoint
ALTER TABLE `polls` ADD `when` text;--> statement-breakpoint
ALTER TABLE `polls` ADD `givesSides` integer;--> statement-breakpoint
ALTER TABLE `polls` ADD `revealed` integer;--> statement-breakpoint
ALTER TABLE `polls` ADD `reopened` integer;--> statement-breakpoint
ALTER TABLE `polls` ADD `suppress` text;