/** The caller's PATH: the one thing of its environment that git needs here. */
export const inheritedPath = (): string =>
	// biome-ignore lint/style/noProcessEnv: the real default of the `path` option, and nothing else is read.
	process.env["PATH"] ?? "";
