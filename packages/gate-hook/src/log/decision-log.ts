import {
	closeSync,
	constants,
	existsSync,
	fstatSync,
	mkdirSync,
	openSync,
	writeSync,
} from "node:fs";
import { join } from "node:path";
import type { GateEnvironment } from "../session/gate-environment.ts";
import { redactCommand } from "./redact-command.ts";

/** One decision on a creation, or one denial; a line of `gate.jsonl`. */
export interface LoggedDecision {
	readonly at: Date;
	readonly session: string;
	readonly kind: "allowed" | "policy" | "undecidable" | "gate failure";
	/** The rule or failure that decided; several are joined by commas. */
	readonly rule: string;
	readonly command: string;
	/** From the start of the process to the decision, in milliseconds. */
	readonly latencyMs: number;
}

/**
 * Appends a decision to `<root>/.codex-workers/logs/gate.jsonl` of the main checkout that
 * dispatched (`CODEX_WORKERS_ROOT`). A log that cannot be written changes no decision, so this
 * never throws; without a root it does nothing.
 */
export function logDecision(decision: LoggedDecision, env: GateEnvironment): void {
	const root = env["CODEX_WORKERS_ROOT"];
	if (!root || !existsSync(root)) return;
	try {
		const folder = madeFolder(madeFolder(root, ".codex-workers"), "logs");
		append(join(folder, "gate.jsonl"), `${JSON.stringify(logLine(decision, env))}\n`);
	} catch {
		// Named here because nothing can be told anyone: stdout and stderr belong to the decision.
	}
}

/** One level only: the recursive way of Node does not end where a file system refuses with ENOENT. */
function madeFolder(parent: string, name: string): string {
	const folder = join(parent, name);
	if (!existsSync(folder)) mkdirSync(folder);
	return folder;
}

function logLine(decision: LoggedDecision, env: GateEnvironment) {
	const { at, session, kind, rule, command, latencyMs } = decision;
	return {
		at: at.toISOString(),
		session_id: session,
		worker_id: env["CODEX_WORKERS_WORKER_ID"] ?? null,
		kind,
		rule,
		command: redactCommand(command, secretsIn(env)),
		latency_ms: Math.round(latencyMs),
	};
}

const SECRET = /token|secret|password|passwd|credential|api_?key|private_?key/i;

function secretsIn(env: GateEnvironment): readonly string[] {
	return Object.entries(env).flatMap(([name, value]) =>
		value !== undefined && SECRET.test(name) ? [value] : [],
	);
}

/** Never blocks on a named pipe in the file's place, never follows a link out of the folder. */
function append(path: string, line: string): void {
	const { O_WRONLY, O_APPEND, O_CREAT, O_NONBLOCK, O_NOFOLLOW } = constants;
	const file = openSync(path, O_WRONLY | O_APPEND | O_CREAT | O_NONBLOCK | O_NOFOLLOW, 0o600);
	try {
		if (fstatSync(file).isFile()) writeSync(file, line);
	} finally {
		closeSync(file);
	}
}
