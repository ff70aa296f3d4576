import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** What a stand-in for Codex does when it is run. */
export type Play = {
	/** Whether it fires its SessionStart hook. */
	arms?: boolean;
	/** Whether it says something, as a model would. */
	works?: boolean;
	/** The exit code it ends with by itself; without one it waits to be interrupted. */
	ends?: number;
	/** Whether it does not listen to SIGINT. */
	deaf?: boolean;
	/** Whether it leaves a process behind in a session of its own. */
	background?: boolean;
};

/**
 * A program that takes Codex's place: it answers `app-server` about the hooks it was given, and
 * `exec` with a play. It leaves what it was given in `<file>.seen`. Returns its path.
 */
export function standInCodex(folder: string, play: Play = {}): string {
	const file = join(folder, "codex");
	const script = [
		`#!${process.execPath}`,
		`const play = ${JSON.stringify(play)};`,
		`const seen = ${JSON.stringify(`${file}.seen`)};`,
		SCRIPT,
	];
	writeFileSync(file, script.join("\n"), { mode: 0o755 });
	return file;
}

const SCRIPT = String.raw`
const { spawn, spawnSync } = require("node:child_process");
const fs = require("node:fs");
const EVENTS = ["PreToolUse", "SessionStart", "PreModelRequest", "PostModelRequest", "Stop"];
const args = process.argv.slice(2);
const say = (value) => fs.writeSync(1, JSON.stringify(value) + "\n");
const commandsOf = (event) => {
	const given = args.find((arg) => arg.startsWith("hooks." + event + "=")) ?? "";
	return [...given.matchAll(/"command"="((?:\\.|[^"\\])*)"/g)].map((found) => JSON.parse('"' + found[1] + '"'));
};
const listed = (event) => {
	const trusted = args.some((arg) => arg.startsWith("hooks.state="));
	const trustStatus = trusted ? "trusted" : "untrusted";
	const eventName = event[0].toLowerCase() + event.slice(1);
	const source = "sessionFlags";
	return commandsOf(event).map((command) => ({ eventName, command, source, enabled: true, trustStatus }));
};
if (args[0] === "app-server") {
	let text = "";
	process.stdin.on("data", (chunk) => {
		text += chunk;
		for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n")) {
			const { id, method } = JSON.parse(text.slice(0, end));
			text = text.slice(end + 1);
			if (id === undefined) continue;
			const hooks = EVENTS.flatMap(listed);
			const data = [{ cwd: process.cwd(), hooks, warnings: [], errors: [] }];
			say({ id, result: method === "hooks/list" ? { data } : {} });
		}
	});
	process.stdin.on("end", () => process.exit(0));
} else {
	const prompt = fs.readFileSync(0, "utf8");
	fs.writeFileSync(seen, JSON.stringify({ args, prompt, env: process.env, cwd: process.cwd() }));
	if (play.deaf) process.on("SIGINT", () => {});
	say({ type: "thread.started", thread_id: "thread-1" });
	if (play.arms) {
		const payload = { hook_event_name: "SessionStart", session_id: "thread-1" };
		const input = JSON.stringify(payload);
		spawnSync("/bin/sh", ["-c", commandsOf("SessionStart")[0]], { input });
	}
	if (play.background) {
		const stay = ["-e", "setInterval(() => {}, 1000)"];
		spawn(process.execPath, stay, { detached: true, stdio: "ignore" }).unref();
	}
	if (play.works) {
		say({ type: "item.completed", item: { id: "item_0", type: "agent_message", text: "hello" } });
	}
	if (play.ends === undefined) setInterval(() => {}, 1000);
	else {
		fs.writeSync(2, "last words\n");
		process.exitCode = play.ends;
	}
}
`;
