import { findSubcommand, type Subcommand } from "../../effects/gh/find-subcommand.ts";
import { parseFlags } from "../../flags/parse-flags.ts";
import { valuedFlags } from "../../flags/valued-flags.ts";
import { argumentOf, argumentsOf, wordOf } from "../../machine/argument.ts";
import { inside } from "../../machine/place.ts";
import { mentionsCommandWord } from "../../parse/mentions.ts";
import { forkScope } from "../../scope/scope.ts";
import { literalOf } from "../../text/literal.ts";
import { showText } from "../../text/show-text.ts";
import type { Text } from "../../text/text.ts";
import { undecidable } from "../../verdict/undecidable.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";
import { runSsh } from "../runners/ssh.ts";
import { isTelling, trial } from "../trial.ts";

/** The subcommands of gh that start other programs, or keep some for later. */
export function runGhProgram(call: Call): Text | undefined {
	const group = findSubcommand(call.args, new Set());
	const action = group === undefined ? undefined : findSubcommand(group.args, new Set());
	if (action === undefined) return undefined;
	switch (`${wordOf(group?.word)} ${wordOf(action.word)}`) {
		case "config set":
			return setProgram(call, action);
		case "codespace ssh":
		case "codespaces ssh":
		case "cs ssh":
			return runInCodespace(call, action);
		case "alias import":
			return importAliases(call, action);
		default:
			return undefined;
	}
}

/** `gh config set browser …`: gh runs the value later. */
function setProgram(call: Call, { args }: Subcommand): Text | undefined {
	const { machine, place } = call;
	const at = args.findIndex((argument) =>
		/^(?:browser|editor|pager)$/.test(wordOf(argument) ?? ""),
	);
	const value = at < 0 ? undefined : args[at + 1];
	if (value === undefined) return undefined;
	const inner = inside(place, "gh config", { scope: forkScope(place.scope), stdin: [] });
	if (!trial(machine, () => machine.runScript(value.text, inner)).some(isTelling)) return undefined;
	const why = "becomes a setting of gh that opens a pull request; run the command directly";
	return leaf(call, undecidable("planting", showText(value.text), why));
}

const SSH = {
	valued: valuedFlags({ other: "-c --codespace --profile --server-port -R --repo --repo-owner" }),
	interspersed: false,
};

function runInCodespace(call: Call, { args }: Subcommand): Text {
	const { operands } = parseFlags(args, SSH);
	return runSsh({ ...call, args: [...argumentsOf("codespace"), ...operands] });
}

/** Aliases from a file; one that cannot be read may hold any. */
function importAliases(call: Call, { args }: Subcommand): Text | undefined {
	const { machine, place } = call;
	const file = args.find((argument) => !/^--./.test(wordOf(argument) ?? "")) ?? argumentOf([]);
	const isInput = wordOf(file) === "-" || file.text.length === 0;
	const text = isInput ? place.stdin : machine.fileText(file.text, place);
	const known = text === undefined ? undefined : literalOf(text);
	if (known !== undefined && !mentionsCommandWord(known)) return undefined;
	const why = "holds aliases of gh that may open a pull request; run the command directly";
	return leaf(call, undecidable("planting", showText(file.text), why));
}
