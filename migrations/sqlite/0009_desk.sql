CREATE TABLE `matters` (
	`room` text NOT NULL,
	`group` text NOT NULL,
	`root` text NOT NULL,
	`key` text NOT NULL,
	`state` text NOT NULL,
	`held` text,
	`reports` text NOT NULL,
	`decision` text,
	`appeal` text,
	PRIMARY KEY(`room`, `root`, `key`),
	FOREIGN KEY (`room`,`group`) REFERENCES `groups`(`room`,`id`) ON UPDATE no action ON DELETE no action
);
