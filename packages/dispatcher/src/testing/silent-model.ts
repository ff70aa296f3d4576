import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/**
 * A `CODEX_HOME` whose model takes every request and never answers: the real Codex starts its
 * session, fires its hooks, and then waits. Gone when the test is over.
 */
export async function silentModel(folder: string): Promise<{ CODEX_HOME: string }> {
	const server = createServer(() => {});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	const address = server.address();
	const port = typeof address === "object" && address !== null ? address.port : 0;
	const home = join(folder, "codex-home");
	mkdirSync(home);
	writeFileSync(join(home, "config.toml"), configuration(port));
	return { CODEX_HOME: home };
}

const configuration = (port: number) => `model = "gpt-5.5"
model_provider = "silent"
check_for_update_on_startup = false

[model_providers.silent]
name = "silent"
base_url = "http://127.0.0.1:${port}/v1"
wire_api = "responses"
requires_openai_auth = false

[analytics]
enabled = false

[features]
plugins = false
apps = false
`;
