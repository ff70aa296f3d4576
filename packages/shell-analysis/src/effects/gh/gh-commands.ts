/** The subcommands that gh has by itself; any other one is an alias or an extension. */
export const GH_COMMANDS: ReadonlySet<string> = new Set(
	`accessibility a11y actions agent-task agent agents agent-tasks alias api at attestation auth browse cache co
codespace codespaces completion config copilot cs discussion environment exit-codes ext extension extensions
formatting gist gists gpg-key gpg-keys help issue issues label labels licenses mintty models org orgs pr prs preview
project projects reference release releases repo repos repository rs rulesets ruleset run runs search secret secrets
skill skills ssh-key ssh-keys status telemetry variable variables version workflow workflows __complete
__completenodesc`.split(/\s+/),
);

/** Extensions that many people have and that open no pull request. */
export const HARMLESS_EXTENSIONS: ReadonlySet<string> = new Set(
	"act actions-cache classroom copilot dash markdown-preview models notify poi screensaver sub-issue".split(
		" ",
	),
);
