/** What a child's environment must add, so that a real gh takes the emulator for github.com. */
export const ghEnvironment = (options: {
	readonly token: string;
	/** Holds the `config.yml` below. */
	readonly configDir: string;
	readonly url: string;
}): Record<string, string> => ({
	GH_CONFIG_DIR: options.configDir,
	GH_TOKEN: options.token,
	GH_PROMPT_DISABLED: "1",
	GH_NO_UPDATE_NOTIFIER: "1",
	GH_SPINNER_DISABLED: "1",
	NO_COLOR: "1",
	GITHUB_API_URL: options.url,
});

/** gh's `config.yml`: everything goes through the socket, without TLS. The version stops gh from migrating it. */
export const ghConfiguration = (unixSocket: string): string =>
	`version: "1"\nhttp_unix_socket: ${unixSocket}\n`;
