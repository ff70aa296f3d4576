import { redact as redactSecrets } from "@codex-workers/protocol";
import type { Environment } from "./environment.ts";

const SECRETS = [
	"GH_TOKEN",
	"GITHUB_TOKEN",
	"GH_ENTERPRISE_TOKEN",
	"GITHUB_ENTERPRISE_TOKEN",
	"OPENAI_API_KEY",
	"CODEX_API_KEY",
];

/** A text without the secrets of `env`, of URLs, and without what looks like a token. */
export function redact(text: string, env: Environment): string {
	return redactSecrets(
		text,
		SECRETS.map((name) => env[name]),
	);
}
