ALTER TABLE `login_members` ADD `since` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `login_members_member` ON `login_members` (`room`,`member`);--> statement-breakpoint
UPDATE `login_members` SET `since` = (SELECT `created` FROM `logins` WHERE `hash` = `login_members`.`login`);
