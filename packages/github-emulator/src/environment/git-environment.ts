/** Where a child process finds the emulator. */
export interface Endpoints {
	/** Base of the API: `http://127.0.0.1:<port>`. */
	readonly url: string;
	/** `127.0.0.1:<port>` of the ssh tunnel. */
	readonly ssh: string;
	/** The socket gh speaks HTTP through; null when there is none. */
	readonly unixSocket: string | null;
}

export interface GitEnvironment {
	readonly endpoints: Endpoints;
	readonly login: string;
	/** An absolute path of a configuration file that replaces the user's. */
	readonly gitConfig: string;
	readonly node: string;
	readonly sshShim: string;
}

const shellQuoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;

/** What a child's environment must add, so that `git@github.com:…` remotes lead to the emulator. */
export const gitEnvironment = (options: GitEnvironment): Record<string, string> => ({
	GIT_SSH_COMMAND: `${shellQuoted(options.node)} ${shellQuoted(options.sshShim)}`,
	// Spares git from asking the shim which ssh it is.
	GIT_SSH_VARIANT: "ssh",
	GITHUB_EMULATOR_SSH: options.endpoints.ssh,
	GITHUB_EMULATOR_LOGIN: options.login,
	GIT_CONFIG_GLOBAL: options.gitConfig,
	GIT_CONFIG_NOSYSTEM: "1",
	GIT_TERMINAL_PROMPT: "0",
});

/** The contents of that configuration file. */
export const gitConfiguration = (login: string): string =>
	[
		"[user]",
		`\tname = ${login}`,
		`\temail = ${login}@users.noreply.github.com`,
		"[init]",
		"\tdefaultBranch = main",
		"[advice]",
		"\tdetachedHead = false",
		"",
	].join("\n");
