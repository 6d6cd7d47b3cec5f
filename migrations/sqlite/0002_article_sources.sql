ALTER TABLE `articles` ADD `byline` text;--> statement-breakpoint
ALTER TABLE `articles` ADD `published` text;--> statement-breakpoint
ALTER TABLE `articles` ADD `source` text;--> statement-breakpoint
ALTER TABLE `articles` ADD `fetched` integer;