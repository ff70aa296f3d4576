import type { ToolAction } from "../story/tool-call.ts";

/** What came back from a tool call, without Codex's own header lines. */
export type ToolOutput =
	| { readonly kind: "ran"; readonly text: string; readonly exitCode?: number }
	| { readonly kind: "denied"; readonly reason: string }
	| { readonly kind: "error"; readonly text: string }
	| { readonly kind: "running"; readonly text: string; readonly sessionId: number };

const CODE_MODE = /^Script (completed|failed)\nWall time [^\n]*\nOutput:\n?/;
const SCRIPT_ERROR = "Script error:\n";
const BLOCKED = /^(?:Command|Tool call) blocked by PreToolUse hook: /;
const HEADER =
	/^(?:Chunk ID: [^\n]*\n)?(?:Exit code: (-?\d+)\n)?Wall time: [^\n]*\n(?:Process exited with code (-?\d+)\n|Process running with session ID (\d+)\n)?(?:Original token count: [^\n]*\n)?Output:\n?/;

/** Reads the text of a `*_output` item of Codex 0.169, of a direct-tool or a code-mode model. */
export function readToolOutput(raw: string, action: ToolAction): ToolOutput {
	const script = CODE_MODE.exec(raw);
	const inner = script === null ? raw : raw.slice(script[0].length);
	const isError = script?.[1] === "failed" && inner.startsWith(SCRIPT_ERROR);
	const body = isError ? inner.slice(SCRIPT_ERROR.length) : inner;
	const blocked = isError || script === null ? BLOCKED.exec(body) : null;
	if (blocked !== null) {
		return { kind: "denied", reason: deniedReason(body.slice(blocked[0].length), action) };
	}
	if (isError) return { kind: "error", text: body };
	return readHeader(body, action);
}

function readHeader(body: string, action: ToolAction): ToolOutput {
	const header = HEADER.exec(body);
	if (header === null) {
		const isRefused = action.kind === "run" || action.kind === "patch" || isUnsupported(body);
		return { kind: isRefused ? "error" : "ran", text: body };
	}
	const text = body.slice(header[0].length);
	const [, patchCode, exitCode, sessionId] = header;
	if (sessionId !== undefined) {
		return action.kind === "run"
			? { kind: "running", text, sessionId: Number(sessionId) }
			: { kind: "ran", text: body };
	}
	const code = exitCode ?? patchCode;
	return code === undefined ? { kind: "ran", text } : { kind: "ran", text, exitCode: Number(code) };
}

const isUnsupported = (body: string) => body.startsWith("unsupported call: ");

/** Codex appends what was blocked: `. Command: <the whole command>` or `. Tool: <its name>`. */
function deniedReason(rest: string, action: ToolAction): string {
	const said = rest.trimEnd();
	const whole = blockedText(action);
	if (whole !== undefined && said.endsWith(whole.trimEnd())) {
		return said.slice(0, -whole.trimEnd().length);
	}
	return said.replace(/\. (?:Command|Tool): [^\n]*$/, "");
}

function blockedText(action: ToolAction): string | undefined {
	switch (action.kind) {
		case "run":
			return `. Command: ${action.command}`;
		case "patch":
			return `. Command: ${action.patch}`;
		case "mcp":
			return `. Tool: mcp__${action.server}__${action.name}`;
		case "tool":
			return `. Tool: ${action.name}`;
		case "javascript":
			return undefined;
	}
}
