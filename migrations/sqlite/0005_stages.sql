ALTER TABLE `polls` ADD `fromSheet` text;--> statement-breakpoint
ALTER TABLE `rooms` ADD `stagePaused` integer;--> statement-breakpoint
ALTER TABLE `rooms` ADD `stageExtra` integer;--> statement-breakpoint
ALTER TABLE `rooms` ADD `stageRow` integer;--> statement-breakpoint
ALTER TABLE `rooms` ADD `areSidesDrawn` integer;