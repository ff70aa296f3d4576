/** Options of `codexConfigToml`. */
export interface CodexConfigOptions {
	/** `gpt-5.5` (default) uses tools directly; every other catalog model is code-mode. */
	readonly model?: string;
	/** TOML appended as it is, for example `[mcp_servers.…]` tables. */
	readonly extra?: string;
}

/**
 * A `config.toml` that points Codex 0.169 at the emulator and makes no outbound connection. TOML
 * basic strings are JSON strings for the plain ASCII that is put into them here.
 */
export function codexConfigToml(
	baseUrl: string,
	{ model = "gpt-5.5", extra = "" }: CodexConfigOptions = {},
): string {
	return `model = ${JSON.stringify(model)}
model_provider = "emulator"
check_for_update_on_startup = false

[model_providers.emulator]
name = "emulator"
base_url = ${JSON.stringify(baseUrl)}
wire_api = "responses"
requires_openai_auth = false
request_max_retries = 0
stream_max_retries = 0

[analytics]
enabled = false

[features]
plugins = false
apps = false
unbounded_connection_retries = false
${extra}`;
}
