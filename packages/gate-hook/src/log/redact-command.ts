const MOST = 500;
/** Bounds the work of the patterns; nothing beyond it is shown. */
const MOST_READ = 4096;

const SECRETS = [
	/\bgh[a-z]_\w{10,}/g,
	/\bgithub_pat_\w{10,}/g,
	/(?<=\b(?:bearer|token|basic)\s+)[^\s"']{8,}/gi,
	/(?<=authorization\s*[:=]\s*)[^"'\r\n]+/gi,
	/(?<=:\/\/)[^\s/@]+(?=@)/g,
	/(?<=\b\w*(?:token|secret|password|api_?key)\w*=)(?:"[^"]*"|'[^']*'|[^\s;&|]+)/gi,
] as const;

/**
 * A command as a log may hold it: tokens and authorization values are replaced, as are `known`
 * secrets wherever they stand; then it is cut to 500 characters.
 */
export function redactCommand(command: string, known: readonly string[]): string {
	const blind = known
		.filter((secret) => secret.length >= 8)
		.reduce((text, secret) => text.replaceAll(secret, HIDDEN), command);
	const read = blind.slice(0, MOST_READ);
	const safe = SECRETS.reduce((text, secret) => text.replace(secret, HIDDEN), read);
	return safe.length <= MOST ? safe : `${safe.slice(0, MOST - 1)}…`;
}

const HIDDEN = "[redacted]";
