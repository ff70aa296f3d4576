const HIDDEN = "[redacted]";
const LEAST_SECRET = 6;
const TOKENS = /\b(?:gh[a-z]_|github_pat_|v1\.[0-9a-f]{8,})[\w.]+|\bsk-[\w-]{16,}/g;
const USER_INFO = /(?<=:\/\/)[^\s/@]+(?=@)/g;

/**
 * Text without the known secrets (longest first; those under 6 characters are none), without
 * anything that has the shape of a token, and without the user part of URLs.
 */
export function redact(text: string, known: Iterable<string | undefined> = []): string {
	const secrets = [...known]
		.filter((secret) => secret !== undefined)
		.filter((secret) => secret.length >= LEAST_SECRET)
		.sort((one, other) => other.length - one.length);
	const blind = secrets.reduce((shown, secret) => shown.replaceAll(secret, HIDDEN), text);
	return blind.replace(TOKENS, HIDDEN).replace(USER_INFO, HIDDEN);
}
