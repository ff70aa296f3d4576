const TOKEN_SHAPES = /\b(?:gh[a-z]_|github_pat_|v1\.[0-9a-f]{8,})[\w.]+/g;

/** Text without `token` and without anything that has the shape of a GitHub token. */
export function redactTokens(text: string, token: string): string {
	return text.replaceAll(token, "[token]").replace(TOKEN_SHAPES, "[token]");
}
