import { join } from "node:path";
import type { EmptyProject } from "./empty-project.ts";

const WORKER = "worker-1701523200-123";

const payload = (event: string, fields: Readonly<Record<string, unknown>>) =>
	JSON.stringify({
		session_id: "thread-1",
		turn_id: "1",
		transcript_path: null,
		cwd: "/",
		hook_event_name: event,
		model: "m",
		permission_mode: "bypassPermissions",
		...fields,
	});

const toolUse = (command: string) =>
	payload("PreToolUse", { tool_name: "Bash", tool_input: { command }, tool_use_id: "call_1" });

/** The hooks as Codex starts them in a worker's session, from what is installed in a project. */
export function hookCalls(project: EmptyProject, node: string) {
	const file = (path: string) => join(project.folder, "node_modules/@codex-workers", path);
	const worker = { CODEX_WORKERS_WORKER_ID: WORKER, CODEX_WORKERS_ISSUE: "123" };
	return {
		gate: (command: string) =>
			project.run(
				node,
				["/bin/sh", file("gate-hook/dist/gate-launcher.sh"), node, file("gate-hook/dist/gate.cjs")],
				{ env: worker, input: toolUse(command) },
			),
		stop: (gitHub: Readonly<Record<string, string>>) =>
			project.run(node, [node, file("stop-hook/dist/stop.cjs")], {
				env: {
					...worker,
					...gitHub,
					CODEX_WORKERS_REPOSITORY: "acme/widget",
					CODEX_WORKERS_BRANCH: "feature/123-x",
					CODEX_WORKERS_ROOT: project.folder,
				},
				input: payload("Stop", { stop_hook_active: false, last_assistant_message: null }),
			}),
		/** One turn of a worker, whose budget tells it so: the program behind the launcher is asked. */
		turn: async (folder: string) => {
			const call = (event: string, input: string) =>
				project.run(
					node,
					[
						...(["/bin/sh", file("turn-hook/dist/turn-launcher.sh"), event, "0"] as const),
						...[node, file("turn-hook/dist/turn.cjs")],
					],
					{
						env: {
							...worker,
							CODEX_WORKERS_BRANCH: "feature/123-x",
							CODEX_WORKERS_TURNS: "5",
							CODEX_WORKERS_TURN_STEPS: "1 2 2 3 4",
							CODEX_WORKERS_TOOL_CALLS: "3",
							CODEX_WORKERS_TURNS_FOLDER: folder,
						},
						input,
					},
				);
			await call("start", payload("SessionStart", { source: "startup" }));
			await call("pre", payload("PreModelRequest", {}));
			const completed = { transcript_path: "/t.jsonl", status: "completed", error: null };
			await call("post", payload("PostModelRequest", completed));
			return call("tool", toolUse("ls"));
		},
	};
}
