import type { WorkerScope } from "@codex-workers/protocol";
import { tomlValue } from "../session-hooks/toml-value.ts";

/** What decides which tools a worker has. */
export interface ToolOptions {
	readonly scope: WorkerScope;
	/**
	 * MCP tools that only read, by the server's name in Codex's configuration: the only ones that
	 * the read-only scopes have of these servers. Codex ends at once when it knows no such server.
	 */
	readonly readTools?: Readonly<Record<string, readonly string[]>>;
}

/**
 * The tools of a scope, as settings. Codex has no list of allowed tools: a patch, and a tool of a
 * server that is not named, are refused by the gate.
 */
export function toolArguments({ scope, readTools = {} }: ToolOptions): readonly string[] {
	switch (scope) {
		case "standard":
			return [];
		case "research":
			return [...setting("web_search", "live"), ...WITHOUT_SECRETS, ...onlyReading(readTools)];
		case "review":
			return [...setting("web_search", "disabled"), ...WITHOUT_SECRETS, ...onlyReading(readTools)];
	}
}

const setting = (key: string, value: string | readonly string[]) => [
	"-c",
	`${key}=${tomlValue(value)}`,
];

/** Commands that only read need no account. Hooks and MCP servers keep theirs. */
const WITHOUT_SECRETS = setting("shell_environment_policy.exclude", [
	"GH_*TOKEN*",
	"GITHUB_*TOKEN*",
	"*_API_KEY",
	"SSH_AUTH_SOCK",
]);

/** A tool that does not say of itself that it only reads would need an approval that nobody gives. */
function onlyReading(readTools: NonNullable<ToolOptions["readTools"]>): readonly string[] {
	return Object.entries(readTools).flatMap(([server, tools]) => [
		...setting(`mcp_servers.${server}.enabled_tools`, tools),
		...tools.flatMap((tool) =>
			setting(`mcp_servers.${server}.tools.${tool}.approval_mode`, "approve"),
		),
	]);
}
