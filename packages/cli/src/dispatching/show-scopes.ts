import { describeScopes, type ScopeDescription } from "@codex-workers/dispatcher";
import { describeScope, type ScopeRules } from "@codex-workers/gate-hook";
import wrapAnsi from "wrap-ansi";
import type { CliContext } from "../cli-context.ts";
import type { CommandResult } from "../command-result.ts";
import { openDispatcher } from "./open-dispatcher.ts";

type Scope = Omit<ScopeDescription, "told"> & { readonly gate: ScopeRules };

const WIDTH = 96;

/** Each scope with the exact arguments of Codex, and what the gate lets through in it. */
export async function showScopes(context: CliContext): Promise<CommandResult> {
	const scopes = describeScopes(await openDispatcher(context)).map(scopeOf);
	return {
		text: `${scopes.map(scopeText).join("\n\n")}\n`,
		json: {
			scopes: scopes.map(({ scope, isDefault, arguments: args, gate }) => ({
				scope,
				default: isDefault,
				codex: args,
				gate: {
					edits: gate.edits,
					pullRequests: gate.pullRequests,
					programs: gate.programs,
					subcommands: gate.subcommands,
					checks: gate.checks,
					mcpTools: gate.mcpTools,
				},
			})),
		},
	};
}

function scopeOf({ told, ...description }: ScopeDescription): Scope {
	const gate = describeScope({
		scope: told.CODEX_WORKERS_SCOPE,
		checks: told.CODEX_WORKERS_CHECKS,
		readTools: told.CODEX_WORKERS_READ_TOOLS,
	});
	return { ...description, gate };
}

function scopeText({ scope, isDefault, arguments: args, gate }: Scope): string {
	return [
		`${scope}${isDefault ? " (the configured one)" : ""}`,
		...gateLines(gate).map((line) => indented(line, 2)),
		"  codex",
		...optionLines(args).map((line) => `    ${line}`),
	].join("\n");
}

function gateLines({ programs, subcommands, checks, mcpTools }: ScopeRules): string[] {
	if (programs === null) {
		return ["The gate lets everything through but pull requests without a complete review."];
	}
	const commands = (checks ?? []).map((check) => check.map(shown).join(" "));
	return [
		"The gate lets nothing through but what only reads: no edits, no pull requests.",
		`programs, with options that only read: ${programs.join(" ")}`,
		`subcommands: ${(subcommands ?? []).join(", ")}`,
		`commands that run as they stand here: ${commands.join(", ") || "none"}`,
		`MCP tools: ${(mcpTools ?? []).join(" ") || "none"}`,
	];
}

/** One option to a line, with its value. */
function optionLines(args: readonly string[]): string[] {
	return args.flatMap((word, at) => {
		if (args[at - 1] === "-c") return [];
		return [word === "-c" ? `-c ${shown(args[at + 1] ?? "")}` : shown(word)];
	});
}

/** As a shell takes it. */
function shown(word: string): string {
	return /^[\w@%+=:,./<>-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

function indented(line: string, by: number): string {
	const wrapped = wrapAnsi(line, WIDTH, { trim: true }).split("\n");
	return wrapped.map((part, at) => " ".repeat(at === 0 ? by : by + 2) + part).join("\n");
}
