import { redact as redactSecrets } from "@codex-workers/protocol";
import type { Environment } from "./environment.ts";
import { SECRET_NAMES } from "./secret-names.ts";

/** A text without the secrets of `env`, of URLs, and without what looks like a token. */
export function redact(text: string, env: Environment): string {
	return redactSecrets(
		text,
		SECRET_NAMES.map((name) => env[name]),
	);
}
