import type { Environment } from "./environment.ts";

const SECRETS = [
	"GH_TOKEN",
	"GITHUB_TOKEN",
	"GH_ENTERPRISE_TOKEN",
	"GITHUB_ENTERPRISE_TOKEN",
	"OPENAI_API_KEY",
	"CODEX_API_KEY",
];
const USER_INFO = /(?<=:\/\/)[^\s/@]+@/g;
const MIN_SECRET = 6;

/** A text without the secrets of `env`, and without the user part of any URL in it. */
export function redact(text: string, env: Environment): string {
	const hidden = SECRETS.map((name) => env[name] ?? "")
		.filter((secret) => secret.length >= MIN_SECRET)
		.reduce((shown, secret) => shown.replaceAll(secret, "***"), text);
	return hidden.replace(USER_INFO, "***@");
}
