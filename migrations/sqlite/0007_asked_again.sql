ALTER TABLE `ballots` ADD `before` text;--> statement-breakpoint
ALTER TABLE `polls` ADD `edited` integer;