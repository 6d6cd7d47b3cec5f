CREATE TABLE `articles` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`dek` text,
	`credit` text,
	`lang` text NOT NULL,
	`dir` text NOT NULL,
	`text` text NOT NULL,
	`hash` text NOT NULL,
	`blocks` text NOT NULL,
	`sentences` text NOT NULL,
	`created` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `ballots` (
	`poll` text NOT NULL,
	`member` text NOT NULL,
	`room` text NOT NULL,
	`choice` text NOT NULL,
	`cast` integer NOT NULL,
	PRIMARY KEY(`poll`, `member`),
	FOREIGN KEY (`room`,`poll`) REFERENCES `polls`(`room`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`room`,`member`) REFERENCES `members`(`room`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `checkpoints` (
	`group` text PRIMARY KEY NOT NULL,
	`doc` text NOT NULL,
	`seq` integer NOT NULL,
	`state` blob NOT NULL,
	FOREIGN KEY (`group`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `clients` (
	`doc` text NOT NULL,
	`client` integer NOT NULL,
	`member` text NOT NULL,
	PRIMARY KEY(`doc`, `client`),
	FOREIGN KEY (`doc`) REFERENCES `groups`(`doc`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `entries` (
	`room` text NOT NULL,
	`group` text NOT NULL,
	`root` text NOT NULL,
	`key` text NOT NULL,
	`created` integer NOT NULL,
	`modified` integer NOT NULL,
	PRIMARY KEY(`room`, `group`, `root`, `key`),
	FOREIGN KEY (`room`,`group`) REFERENCES `groups`(`room`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `groups` (
	`id` text PRIMARY KEY NOT NULL,
	`room` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`doc` text NOT NULL,
	FOREIGN KEY (`room`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `groups_doc_unique` ON `groups` (`doc`);--> statement-breakpoint
CREATE UNIQUE INDEX `groups_room` ON `groups` (`room`,`id`);--> statement-breakpoint
CREATE TABLE `login_members` (
	`login` text NOT NULL,
	`room` text NOT NULL,
	`member` text NOT NULL,
	PRIMARY KEY(`login`, `room`),
	FOREIGN KEY (`login`) REFERENCES `logins`(`hash`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`room`,`member`) REFERENCES `members`(`room`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `logins` (
	`hash` text PRIMARY KEY NOT NULL,
	`created` integer NOT NULL,
	`expires` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `logins_expires` ON `logins` (`expires`);--> statement-breakpoint
CREATE TABLE `members` (
	`id` text NOT NULL,
	`room` text NOT NULL,
	`group` text NOT NULL,
	`role` text NOT NULL,
	`isOwner` integer NOT NULL,
	`givenName` text NOT NULL,
	`pseudonym` text NOT NULL,
	`side` text,
	`colour` integer NOT NULL,
	`isImagined` integer NOT NULL,
	`isMuted` integer NOT NULL,
	`created` integer NOT NULL,
	PRIMARY KEY(`room`, `id`),
	FOREIGN KEY (`room`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`room`,`group`) REFERENCES `groups`(`room`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `personal_codes` (
	`room` text NOT NULL,
	`member` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`room`, `member`),
	FOREIGN KEY (`room`,`member`) REFERENCES `members`(`room`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `personal_codes_hash_unique` ON `personal_codes` (`hash`);--> statement-breakpoint
CREATE TABLE `polls` (
	`id` text PRIMARY KEY NOT NULL,
	`room` text NOT NULL,
	`group` text NOT NULL,
	`about` text NOT NULL,
	`claim` text,
	`of` text,
	`question` text,
	`method` text NOT NULL,
	`options` text NOT NULL,
	`secrecy` text NOT NULL,
	`reveal` text NOT NULL,
	`isOpen` integer NOT NULL,
	`isWithdrawn` integer NOT NULL,
	`created` integer NOT NULL,
	FOREIGN KEY (`room`,`group`) REFERENCES `groups`(`room`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `polls_room` ON `polls` (`room`,`id`);--> statement-breakpoint
CREATE TABLE `record` (
	`room` text NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	`member` text NOT NULL,
	`kind` text NOT NULL,
	`group` text NOT NULL,
	`salt` blob NOT NULL,
	`digest` blob NOT NULL,
	`hash` blob NOT NULL,
	`payload` blob NOT NULL,
	PRIMARY KEY(`room`, `seq`),
	FOREIGN KEY (`room`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `room_articles` (
	`room` text NOT NULL,
	`revision` integer NOT NULL,
	`article` text NOT NULL,
	`length` integer NOT NULL,
	`title` text NOT NULL,
	PRIMARY KEY(`room`, `revision`),
	FOREIGN KEY (`room`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `room_articles_article` ON `room_articles` (`article`);--> statement-breakpoint
CREATE TABLE `rooms` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`motion` text,
	`codebook` text NOT NULL,
	`settings` text NOT NULL,
	`epoch` integer NOT NULL,
	`code` text NOT NULL,
	`isLocked` integer NOT NULL,
	`isDoorOpen` integer NOT NULL,
	`isDemo` integer NOT NULL,
	`stage` text NOT NULL,
	`stageStarted` integer NOT NULL,
	`created` integer NOT NULL,
	`runSheet` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rooms_code_unique` ON `rooms` (`code`);--> statement-breakpoint
CREATE INDEX `rooms_demo` ON `rooms` (`isDemo`,`created`);