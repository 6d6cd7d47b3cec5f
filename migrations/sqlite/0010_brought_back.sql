ALTER TABLE `polls` ADD `kept` text;--> statement-breakpoint
ALTER TABLE `rooms` ADD `broughtBack` integer;