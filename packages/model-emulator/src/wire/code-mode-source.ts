import type { ToolAction } from "../story/tool-call.ts";

/**
 * The JavaScript that a code-mode model sends to `exec` for an action. It prints what a
 * direct-tool model would get, and lets a denied call throw.
 */
export function codeModeSource(action: ToolAction): string {
	switch (action.kind) {
		case "run":
			return runSource({ cmd: action.command, workdir: action.workdir, yield_time_ms: 30_000 });
		case "patch":
			return `await tools.apply_patch(${JSON.stringify(action.patch)});\ntext("Exit code: 0\\nWall time: 0 seconds\\nOutput:\\n");`;
		case "mcp":
			return callSource(`mcp__${action.server}__${action.name}`, action.args);
		case "tool":
			return callSource(action.name, action.args);
		case "javascript":
			return action.source;
	}
}

/** Waits for the end of the command, however long; the pragma keeps `exec` from yielding before. */
const runSource = (args: Readonly<Record<string, unknown>>) => `// @exec: {"yield_time_ms": 600000}
let r = await tools.exec_command(${JSON.stringify(args)});
let output = r.output;
while (r.session_id !== undefined) {
	r = await tools.write_stdin({ session_id: r.session_id, chars: "", yield_time_ms: 30000 });
	output += r.output;
}
text("Wall time: 0 seconds\\nProcess exited with code " + r.exit_code + "\\nOutput:\\n" + output);`;

const callSource = (name: string, args: Readonly<Record<string, unknown>>) =>
	`const r = await tools[${JSON.stringify(name)}](${JSON.stringify(args)});
text(typeof r === "string" ? r : (r?.content?.map((part) => part.text ?? "").join("") ?? JSON.stringify(r)));`;
