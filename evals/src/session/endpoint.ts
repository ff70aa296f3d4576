import { CodedError } from "@codex-workers/protocol";

const OFFICIAL = "https://api.openai.com/v1";

/** Where the model is: any server of OpenAI's Responses API. */
export interface Endpoint {
	readonly baseUrl: string;
	/** Without it nothing is sent that signs in. */
	readonly apiKey: string | undefined;
	readonly model: string;
}

/**
 * The endpoint of `OPENAI_BASE_URL`, `OPENAI_API_KEY` and `EVALS_MODEL`. Throws `EVALS_NO_MODEL` and
 * `EVALS_NO_KEY`.
 */
export function readEndpoint(env: Readonly<Record<string, string | undefined>>): Endpoint {
	const baseUrl = env["OPENAI_BASE_URL"] || OFFICIAL;
	const apiKey = env["OPENAI_API_KEY"] || undefined;
	const model = env["EVALS_MODEL"];
	if (!model) {
		throw new CodedError("EVALS_NO_MODEL", "No model is named.", {
			hint: "Set EVALS_MODEL to one that Codex knows.",
		});
	}
	if (baseUrl === OFFICIAL && apiKey === undefined) {
		throw new CodedError("EVALS_NO_KEY", "There is no key for the model.", {
			hint: "Set OPENAI_API_KEY, or OPENAI_BASE_URL to a server that needs none.",
		});
	}
	return { baseUrl, apiKey, model };
}

/** The variable that brings the key to Codex, and that no command of the model gets to see. */
export const KEY_VARIABLE = "OPENAI_API_KEY";

/** Codex's arguments for an endpoint. The key itself is not among them. */
export function endpointArguments({ baseUrl, apiKey, model }: Endpoint): string[] {
	const provider = {
		name: "evals",
		base_url: baseUrl,
		wire_api: "responses",
		requires_openai_auth: false,
		...(apiKey !== undefined && { env_key: KEY_VARIABLE }),
	};
	const settings = {
		model,
		model_provider: "evals",
		check_for_update_on_startup: false,
		"analytics.enabled": false,
		"features.plugins": false,
		"features.apps": false,
		"shell_environment_policy.exclude": [KEY_VARIABLE],
		...Object.fromEntries(
			Object.entries(provider).map(([key, value]) => [`model_providers.evals.${key}`, value]),
		),
	};
	// A JSON string, list or truth value is one of TOML too.
	return Object.entries(settings).flatMap(([key, value]) => [
		"-c",
		`${key}=${JSON.stringify(value)}`,
	]);
}
