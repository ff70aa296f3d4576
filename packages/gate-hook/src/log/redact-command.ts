import { redact } from "@codex-workers/protocol";

const MOST = 500;
/** Bounds the work of the patterns; nothing beyond it is shown. */
const MOST_READ = 4096;
const HIDDEN = "[redacted]";

/** What commands, beyond other texts, say secrets with. */
const SPOKEN = [
	/(?<=\b(?:bearer|token|basic)\s+)[^\s"']{8,}/gi,
	/(?<=authorization\s*[:=]\s*)[^"'\r\n]+/gi,
	/(?<=\b\w*(?:token|secret|password|api_?key)\w*=)(?:"[^"]*"|'[^']*'|[^\s;&|]+)/gi,
] as const;

/**
 * A command as a log may hold it: what `redact` hides is hidden, as are authorization values and
 * those of variables whose names speak of a secret; then it is cut to 500 characters.
 */
export function redactCommand(command: string, known: readonly string[]): string {
	const read = redact(command, known).slice(0, MOST_READ);
	const safe = SPOKEN.reduce((text, secret) => text.replace(secret, HIDDEN), read);
	return safe.length <= MOST ? safe : `${safe.slice(0, MOST - 1)}…`;
}
